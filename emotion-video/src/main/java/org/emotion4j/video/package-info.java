/** Draws results into pictures. */
@NullMarked
package org.emotion4j.video;

import org.jspecify.annotations.NullMarked;
