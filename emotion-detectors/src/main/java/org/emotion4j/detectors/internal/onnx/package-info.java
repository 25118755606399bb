/** Networks in ONNX Runtime, and writing them as ONNX files. */
@NullMarked
package org.emotion4j.detectors.internal.onnx;

import org.jspecify.annotations.NullMarked;
