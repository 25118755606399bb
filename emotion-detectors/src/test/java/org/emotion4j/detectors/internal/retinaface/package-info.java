/** Tests of RetinaFace's parts. */
@NullMarked
package org.emotion4j.detectors.internal.retinaface;

import org.jspecify.annotations.NullMarked;
