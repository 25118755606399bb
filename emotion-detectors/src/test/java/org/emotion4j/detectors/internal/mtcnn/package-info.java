/** Tests of MTCNN's parts. */
@NullMarked
package org.emotion4j.detectors.internal.mtcnn;

import org.jspecify.annotations.NullMarked;
