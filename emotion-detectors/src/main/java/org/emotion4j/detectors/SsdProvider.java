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
import org.emotion4j.detectors.internal.opencv.SsdBackend;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceDetectorProvider;

/**
 * {@code ssd}: OpenCV's face detector of 2017, a single shot detector (Liu and others, SSD: Single
 * Shot MultiBox Detector, 2016) over a small residual network of ten layers, {@code
 * res10_300x300_ssd_iter_140000.caffemodel}, in OpenCV's DNN module. It is what other programs call
 * their "ssd" or "dnn" detector. Finds faces in many poses that take up a tenth of the picture's
 * width or more; reports no landmarks. It computes on the processor.
 *
 * <p>The picture is scaled to 300x300 pixels whatever its shape, bilinearly; from blue, green and
 * red 104, 177 and 123 are subtracted. The network drops the less sure of boxes that overlap by
 * more than 0.45 itself, and what is less sure than 0.01.
 *
 * <p>The description of the network that OpenCV publishes pads two of its last convolutions, which
 * were trained without padding. So faces that fill much of the picture get boxes far beside them,
 * often besides right ones. Here both are computed as they were trained, unless {@code
 * published-padding} is set.
 *
 * <p>Options:
 *
 * <ul>
 *   <li>{@code confidence-threshold}: the least confidence of a face;
 *   <li>{@code input-size}: the size to which pictures are scaled; a larger one finds smaller
 *       faces, and loses those that fill the picture;
 *   <li>{@code published-padding}: {@code true} computes exactly what OpenCV's description says, to
 *       get what other programs get;
 *   <li>{@code model}: other weights, in a file like {@code res10_300x300_ssd_iter_140000}: with
 *       the same layers;
 *   <li>{@code config}: the file with the description of the network, {@code deploy.prototxt}.
 *       Blanks and comments may differ from the published one.
 * </ul>
 *
 * <p>One search may use OpenCV's threads, whose number is for the whole Java process and left as it
 * is; the result does not depend on it.
 *
 * <p>Boxes are cut at the picture's border. The confidence is the network's.
 *
 * <p>Immutable and safe to share between threads; so are the detectors, which work on several
 * pictures at the same time with a network of their own each.
 */
public final class SsdProvider implements FaceDetectorProvider {

  @Override
  public String id() {
    return SsdBackend.ID;
  }

  /** Below those that find small faces as well, or need less time. */
  @Override
  public int priority() {
    return 70;
  }

  @Override
  public String description() {
    return "OpenCV's res10 SSD in its DNN module, on 300x300 pixels";
  }

  @Override
  public String version() {
    return SsdBackend.VERSION;
  }

  @Override
  public List<BackendOption> options() {
    return SsdBackend.OPTIONS;
  }

  @Override
  public Availability probe(BackendOptions options) {
    return SsdBackend.probe(options);
  }

  @Override
  public FaceDetector create(BackendOptions options) {
    return SsdBackend.create(options);
  }
}
