/** RetinaFace in ONNX Runtime. */
@NullMarked
package org.emotion4j.detectors.internal.retinaface;

import org.jspecify.annotations.NullMarked;
