/**
 * Follows faces from frame to frame, so that each has one identity, and smooths what they express.
 */
@NullMarked
package org.emotion4j.video.track;

import org.jspecify.annotations.NullMarked;
