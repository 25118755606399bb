/** The face detector BlazeFace of MediaPipe. */
@NullMarked
package org.emotion4j.detectors.internal.blazeface;

import org.jspecify.annotations.NullMarked;
