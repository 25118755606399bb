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
import org.emotion4j.detectors.internal.retinaface.RetinaFaceBackend;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceDetectorProvider;

/**
 * {@code retinaface}: RetinaFace (Deng and others, RetinaFace: Single-Shot Multi-Level Face
 * Localisation in the Wild, 2020) over MobileNet 0.25, in ONNX Runtime. Finds faces in many poses
 * and sizes, also masked ones, and reports five landmarks: the eyes, the tip of the nose and the
 * corners of the mouth. It computes on the processor or, with ONNX Runtime for CUDA on the class
 * path, on a graphics processor.
 *
 * <p>The network sees the whole picture in its shape, scaled down bilinearly if it is large, never
 * up; from blue, green and red 104, 117 and 123 are subtracted. Its boxes and points are relative
 * to squares of 16 to 512 pixels on grids of 8, 16 and 32 pixels. Of boxes that overlap the surest
 * is kept.
 *
 * <p>Options:
 *
 * <ul>
 *   <li>{@code score-threshold}: the least confidence of a face;
 *   <li>{@code nms-threshold}: how much two boxes may overlap, as intersection over union, before
 *       the less sure one is dropped;
 *   <li>{@code max-side}: a picture whose longer side has more pixels is scaled down to that many
 *       before the search. It is what makes large photos fast; raise it for crowds. Faces of more
 *       than some 600 pixels are found less well, so do not raise it for portraits;
 *   <li>{@code threads}: how many compute one picture on the processor;
 *   <li>{@code model}: another network, as ONNX: it takes float32 of 1 x 3 x height x width and
 *       yields {@code loc}, {@code conf} (with softmax) and {@code landmarks} of 1 x priors x 4, 2
 *       and 10.
 * </ul>
 *
 * <p>Boxes are cut at the picture's border, landmarks are not. The confidence is the network's.
 *
 * <p>OpenCV scales the picture, on its threads, whose number is for the whole Java process and left
 * as it is. The memory needed is some 130 bytes for each pixel that the network sees.
 *
 * <p>Immutable and safe to share between threads; so are the detectors, which work on several
 * pictures at the same time with one network.
 */
public final class RetinaFaceProvider implements FaceDetectorProvider {

  @Override
  public String id() {
    return RetinaFaceBackend.ID;
  }

  /** Below those that need less time. */
  @Override
  public int priority() {
    return 75;
  }

  @Override
  public String description() {
    return "RetinaFace over MobileNet 0.25 in ONNX Runtime, with five landmarks";
  }

  @Override
  public String version() {
    return RetinaFaceBackend.VERSION;
  }

  @Override
  public List<BackendOption> options() {
    return RetinaFaceBackend.OPTIONS;
  }

  @Override
  public Availability probe(BackendOptions options) {
    return RetinaFaceBackend.probe(options);
  }

  @Override
  public FaceDetector create(BackendOptions options) {
    return RetinaFaceBackend.create(options);
  }
}
