/** Tests of the parts of dlib's detectors. */
@NullMarked
package org.emotion4j.detectors.internal.dlib;

import org.jspecify.annotations.NullMarked;
