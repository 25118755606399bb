/**
 * Emotion classifiers and valence-arousal regressors with the weights trained by this project: two
 * residual networks on faces of 48x48 pixels in ONNX Runtime, and MobileNet v1 of width 0.25 on
 * faces of 128x128 pixels in ONNX Runtime and in TensorFlow. They are found by {@code
 * ServiceLoader}; nothing here needs to be called.
 */
@NullMarked
package org.emotion4j.models;

import org.jspecify.annotations.NullMarked;
