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
import org.emotion4j.detectors.internal.opencv.YuNetBackend;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceDetectorProvider;

/**
 * {@code yunet}: the small network by Wu and others (YuNet: A Tiny Millisecond-level Face Detector,
 * 2023), as OpenCV's {@code FaceDetectorYN} runs it. Finds faces in many poses and reports five
 * landmarks: the eyes, the tip of the nose and the corners of the mouth. It computes on the
 * processor.
 *
 * <p>The model file {@code face_detection_yunet_2023mar.onnx} (MIT licence, trained on WIDER FACE)
 * is not part of this library: get it from the repository {@code opencv/opencv_zoo}, folder {@code
 * models/face_detection_yunet}. It is looked for where the option {@code model} says, then as
 * {@link org.emotion4j.detectors.models.ModelStore} tells: on the class path as {@code
 * org/emotion4j/detectors/models/face_detection_yunet_2023mar.onnx}, then in the user's cache as
 * {@code emotion4j/models/face_detection_yunet_2023mar.onnx} (below {@code XDG_CACHE_HOME} or
 * {@code ~/.cache}). In the last two places it must be that very file, by its SHA-256; another one,
 * say trained anew, has to be named.
 *
 * <p>Options:
 *
 * <ul>
 *   <li>{@code model}: the model file;
 *   <li>{@code score-threshold}: the least confidence of a face;
 *   <li>{@code nms-threshold}: how much two boxes may overlap before the less sure one is dropped;
 *   <li>{@code max-side}: a picture whose longer side has more pixels is scaled down to that many
 *       before the search. It is what makes large photos fast; raise it for crowds.
 * </ul>
 *
 * <p>One search may use OpenCV's threads, whose number is for the whole Java process and left as it
 * is; the result does not depend on it.
 *
 * <p>Boxes are cut at the picture's border, landmarks are not. The confidence is the network's.
 *
 * <p>Immutable and safe to share between threads; so are the detectors, which work on several
 * pictures at the same time with a network of their own each.
 */
public final class YuNetProvider implements FaceDetectorProvider {

  @Override
  public String id() {
    return YuNetBackend.ID;
  }

  /** Above the cascade: it finds more, in less time, and who supplies its file wants it. */
  @Override
  public int priority() {
    return 110;
  }

  @Override
  public String description() {
    return "YuNet in OpenCV's DNN module, with five landmarks; you supply its file";
  }

  @Override
  public String version() {
    return YuNetBackend.VERSION;
  }

  @Override
  public List<BackendOption> options() {
    return YuNetBackend.OPTIONS;
  }

  @Override
  public Availability probe(BackendOptions options) {
    return YuNetBackend.probe(options);
  }

  @Override
  public FaceDetector create(BackendOptions options) {
    return YuNetBackend.create(options);
  }
}
