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
import org.emotion4j.detectors.internal.opencv.HaarBackend;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceDetectorProvider;

/**
 * {@code haar}: the cascade of boosted Haar features by Viola and Jones (Robust Real-Time Face
 * Detection, 2004), as OpenCV runs it with its {@code haarcascade_frontalface_default.xml}. Finds
 * upright frontal faces; needs no file besides OpenCV's own jar. It computes on the processor.
 *
 * <p>Options, all but one those of OpenCV's {@code CascadeClassifier::detectMultiScale}:
 *
 * <ul>
 *   <li>{@code scale-factor}: how much larger the faces of the next pass over the picture are;
 *   <li>{@code min-neighbours}: how many overlapping hits a face needs more than; fewer find more
 *       faces and more that are none;
 *   <li>{@code min-size}: the least width of a face in pixels;
 *   <li>{@code min-share}: the least width of a face as a share of the picture's shorter side. The
 *       larger of both limits holds. It is what makes large photos fast; set it to 0 for crowds.
 * </ul>
 *
 * <p>The brightness is OpenCV's, 0.299 R + 0.587 G + 0.114 B; it is not equalized. Boxes are those
 * of OpenCV with the same options, cut at the border. The confidence is {@code n / (n + 10)} for n
 * overlapping hits: it orders faces, and is no probability.
 *
 * <p>Several threads search at the same time with a cascade of their own each. One search may
 * itself use OpenCV's threads, whose number is for the whole Java process and left as it is; the
 * result does not depend on it.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class HaarProvider implements FaceDetectorProvider {

  @Override
  public String id() {
    return HaarBackend.ID;
  }

  @Override
  public int priority() {
    return 100;
  }

  @Override
  public String description() {
    return "Viola-Jones cascade of OpenCV for upright frontal faces (haarcascade_frontalface_default)";
  }

  @Override
  public String version() {
    return HaarBackend.VERSION;
  }

  @Override
  public List<BackendOption> options() {
    return HaarBackend.OPTIONS;
  }

  @Override
  public Availability probe(BackendOptions options) {
    return HaarBackend.probe(options);
  }

  @Override
  public FaceDetector create(BackendOptions options) {
    return HaarBackend.create(options);
  }
}
