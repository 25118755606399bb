/** Reads networks of TensorFlow Lite and writes them as ONNX. */
@NullMarked
package org.emotion4j.detectors.internal.tflite;

import org.jspecify.annotations.NullMarked;
