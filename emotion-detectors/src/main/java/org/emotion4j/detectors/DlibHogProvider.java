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
import org.emotion4j.detectors.internal.dlib.DlibHogBackend;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceDetectorProvider;

/**
 * {@code dlib-hog}: the frontal face detector of dlib, which slides five filters over histograms of
 * oriented gradients (King, Max-Margin Object Detection, 2015). Finds upright faces of 80 pixels or
 * more, turned to either side by up to some 45 degrees. It computes on the processor.
 *
 * <p>The native code comes with this library, for Linux on x86-64, in two builds: one for
 * processors with AVX2 and one for any. {@link #version()} says which is taken.
 *
 * <p>Options:
 *
 * <ul>
 *   <li>{@code upsampling}: how often the picture is doubled first, to find smaller faces;
 *   <li>{@code threshold}: the least score of a face;
 *   <li>{@code poses}: the filters that are used;
 *   <li>{@code landmarks}: whether the corners of the eyes and the base of the nose are found
 *       (Kazemi and Sullivan, One Millisecond Face Alignment, 2014; {@code
 *       shape_predictor_5_face_landmarks.dat});
 *   <li>{@code landmarks-model}: another model file of five landmarks.
 * </ul>
 *
 * <p>Boxes and scores are those of dlib's Python package with the same options, but cut at the
 * picture's border; the last pixel of dlib's boxes counts as inside. The confidence is {@code 1 /
 * (1 + exp(-2 score))}: it orders faces, and is no probability. A gray picture gives what the same
 * picture in colour gives.
 *
 * <p>Immutable and safe to share between threads. The levels of one picture are searched on all
 * cores that are idle.
 */
public final class DlibHogProvider implements FaceDetectorProvider {

  @Override
  public String id() {
    return DlibHogBackend.ID;
  }

  @Override
  public int priority() {
    return 120;
  }

  @Override
  public String description() {
    return "dlib's frontal face detector on histograms of oriented gradients";
  }

  @Override
  public String version() {
    return DlibHogBackend.version();
  }

  @Override
  public List<BackendOption> options() {
    return DlibHogBackend.OPTIONS;
  }

  @Override
  public Availability probe(BackendOptions options) {
    return DlibHogBackend.probe(options);
  }

  @Override
  public FaceDetector create(BackendOptions options) {
    return DlibHogBackend.create(options);
  }
}
