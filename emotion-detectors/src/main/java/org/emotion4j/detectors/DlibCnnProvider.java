/*
 * Copyright 2026 the emotion4j authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software distributed under the License
 * is distributed on an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express
 * or implied. See the License for the specific language governing permissions and limitations under
 * the License.
 */
package org.emotion4j.detectors;

import java.util.List;
import org.emotion4j.FaceDetector;
import org.emotion4j.detectors.internal.dlib.DlibCnnBackend;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceDetectorProvider;

/**
 * {@code dlib-cnn}: the face detector of dlib that is a network (King, Max-Margin Object Detection,
 * 2015; seven convolutions, {@code mmod_human_face_detector.dat}). Finds faces of 80 pixels or
 * more, in more poses and worse light than {@code dlib-hog}, and needs some four times as long on
 * the processor. It computes on the processor or, with ONNX Runtime for CUDA on the class path, on
 * a graphics processor; then it is the first choice, as in the project that this one follows.
 *
 * <p>dlib's code makes the pyramid and the boxes; the convolutions are computed by ONNX Runtime,
 * from the weights in dlib's file. The native code comes with this library, for Linux on x86-64.
 *
 * <p>Options:
 *
 * <ul>
 *   <li>{@code model}: another model file of the same network;
 *   <li>{@code upsampling}: how often the picture is doubled first, to find smaller faces;
 *   <li>{@code threshold}: faces have a higher score;
 *   <li>{@code threads}: how many compute one picture;
 *   <li>{@code landmarks}: whether the corners of the eyes and the base of the nose are found;
 *   <li>{@code landmarks-model}: another model file of five landmarks.
 * </ul>
 *
 * <p>Faces are those of dlib's Python package: boxes within a pixel, scores within 0.01. Boxes are
 * cut at the picture's border; the last pixel of dlib's boxes counts as inside. Landmarks are not
 * cut. The confidence is {@code 1 / (1 + exp(-2 score))}: it orders faces, and is no probability.
 *
 * <p>A picture needs some 20 bytes of memory a pixel, doubled ones as many times more; more than 64
 * million pixels are refused.
 *
 * <p>Immutable and safe to share between threads, as are the detectors.
 */
public final class DlibCnnProvider implements FaceDetectorProvider {

  @Override
  public String id() {
    return DlibCnnBackend.ID;
  }

  @Override
  public int priority() {
    return DlibCnnBackend.priority();
  }

  @Override
  public String description() {
    return "dlib's face detector that is a network, its convolutions in ONNX Runtime";
  }

  @Override
  public String version() {
    return DlibCnnBackend.version();
  }

  @Override
  public List<BackendOption> options() {
    return DlibCnnBackend.OPTIONS;
  }

  @Override
  public Availability probe(BackendOptions options) {
    return DlibCnnBackend.probe(options);
  }

  @Override
  public FaceDetector create(BackendOptions options) {
    return DlibCnnBackend.create(options);
  }
}
