@NullMarked
package org.emotion4j.video.source;

import org.jspecify.annotations.NullMarked;
