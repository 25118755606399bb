@NullMarked
package org.emotion4j.video.track;

import org.jspecify.annotations.NullMarked;
