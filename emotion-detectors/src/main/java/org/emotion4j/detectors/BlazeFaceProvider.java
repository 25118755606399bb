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
import org.emotion4j.detectors.internal.blazeface.BlazeFaceBackend;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceDetectorProvider;

/**
 * {@code blazeface}: MediaPipe's BlazeFace (Bazarevsky and others, BlazeFace: Sub-millisecond
 * Neural Face Detection on Mobile GPUs, 2019), in ONNX Runtime. Very fast, and of all detectors
 * here the one whose model files have the clearest licence (Apache-2.0). Reports six landmarks: the
 * eyes, the tip of the nose, the middle of the mouth and the tragions of the ears. It computes on
 * the processor or, with ONNX Runtime for CUDA on the class path, on a graphics processor.
 *
 * <p>There are two networks. The one for {@code short} range looks at 128x128 pixels, into which
 * the whole picture is scaled: it finds faces that fill a good part of the picture, such as those
 * of people in front of a camera. The one for {@code full} range looks at 192x192 pixels and finds
 * smaller faces, but misses many that fill the picture. The files of TensorFlow Lite that come with
 * this library are turned into ONNX when a detector is made.
 *
 * <p>Options:
 *
 * <ul>
 *   <li>{@code range}: {@code short} or {@code full};
 *   <li>{@code model}: another model file of the same network;
 *   <li>{@code score-threshold}: the least confidence of a face;
 *   <li>{@code nms-threshold}: how much two boxes may overlap before they become one;
 *   <li>{@code threads}: how many compute one picture.
 * </ul>
 *
 * <p>Faces are those of MediaPipe's Python package. Its boxes may reach beyond the picture; here
 * they are cut at the border, landmarks are not. The confidence is the network's.
 *
 * <p>Immutable and safe to share between threads; so are the detectors, which work on several
 * pictures at the same time.
 */
public final class BlazeFaceProvider implements FaceDetectorProvider {

  @Override
  public String id() {
    return BlazeFaceBackend.ID;
  }

  /** Below those that find more in photos of all kinds. */
  @Override
  public int priority() {
    return 80;
  }

  @Override
  public String description() {
    return "MediaPipe's BlazeFace in ONNX Runtime, with six landmarks";
  }

  @Override
  public String version() {
    return BlazeFaceBackend.VERSION;
  }

  @Override
  public List<BackendOption> options() {
    return BlazeFaceBackend.OPTIONS;
  }

  @Override
  public Availability probe(BackendOptions options) {
    return BlazeFaceBackend.probe(options);
  }

  @Override
  public FaceDetector create(BackendOptions options) {
    return BlazeFaceBackend.create(options);
  }
}
