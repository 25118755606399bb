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
import org.emotion4j.detectors.internal.mtcnn.MtcnnBackend;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceDetectorProvider;

/**
 * {@code mtcnn}: the cascade of three networks P-Net, R-Net and O-Net (Zhang and others, Joint Face
 * Detection and Alignment Using Multitask Cascaded Convolutional Networks, 2016), in ONNX Runtime.
 * Finds faces from 20 pixels on and reports five landmarks: the eyes, the tip of the nose and the
 * corners of the mouth. It computes on the processor or, with ONNX Runtime for CUDA on the class
 * path, on a graphics processor.
 *
 * <p>The first network looks everywhere for squares that could be a face, in a pyramid of sizes;
 * the second looks at each of them in 24x24 pixels, the third at what is left in 48x48. Each one
 * moves the boxes, and of boxes that overlap the surest is kept. Pictures are scaled by averaging.
 * The files of TensorFlow Lite that come with this library are turned into ONNX when a detector is
 * made.
 *
 * <p>Options:
 *
 * <ul>
 *   <li>{@code min-face-size}: the side, in pixels, of the smallest faces that are looked for. The
 *       first network's time falls with its square, so raise it for portraits and large photos;
 *   <li>{@code scale-factor}: from one size of the pyramid to the next;
 *   <li>{@code p-threshold}, {@code r-threshold}, {@code o-threshold}: the least probability with
 *       which each network passes something on; the last one is the least confidence of a face;
 *   <li>{@code threads}: how many compute one picture on the processor;
 *   <li>{@code p-model}, {@code r-model}, {@code o-model}: other files of the same networks.
 * </ul>
 *
 * <p>Faces are those of the Python package {@code facenet-pytorch}. Its boxes may reach beyond the
 * picture; here they are cut at the border, landmarks are not. The confidence is that of the third
 * network.
 *
 * <p>Of a picture the sums of its pixels are kept while it is searched: 12 bytes a pixel, 4 if it
 * is gray.
 *
 * <p>Immutable and safe to share between threads; so are the detectors, which work on several
 * pictures at the same time with the same networks.
 */
public final class MtcnnProvider implements FaceDetectorProvider {

  @Override
  public String id() {
    return MtcnnBackend.ID;
  }

  /** Below those that need less time or find more. */
  @Override
  public int priority() {
    return 60;
  }

  @Override
  public String description() {
    return "MTCNN, a cascade of three networks in ONNX Runtime, with five landmarks";
  }

  @Override
  public String version() {
    return MtcnnBackend.VERSION;
  }

  @Override
  public List<BackendOption> options() {
    return MtcnnBackend.OPTIONS;
  }

  @Override
  public Availability probe(BackendOptions options) {
    return MtcnnBackend.probe(options);
  }

  @Override
  public FaceDetector create(BackendOptions options) {
    return MtcnnBackend.create(options);
  }
}
