@NullMarked
package org.emotion4j.video.output;

import org.jspecify.annotations.NullMarked;
