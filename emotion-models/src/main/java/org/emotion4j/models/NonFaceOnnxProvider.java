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
package org.emotion4j.models;

import java.util.List;
import org.emotion4j.FaceChecker;
import org.emotion4j.models.internal.OnnxBackend;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceCheckerProvider;

/**
 * {@code non-face-onnx}: a small residual network in ONNX Runtime that tells faces from what
 * detectors wrongly take for one; the default checker. Its model card, {@code
 * org/emotion4j/models/non-face/MODEL_CARD.md} on the class path, tells how it was trained, what it
 * rejects and what that costs.
 *
 * <p>It has the same options and the same devices as {@link ResidualOnnxProvider}.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class NonFaceOnnxProvider implements FaceCheckerProvider {

  @Override
  public String id() {
    return OnnxBackend.CHECKER;
  }

  @Override
  public int priority() {
    return 100;
  }

  @Override
  public String description() {
    return "A small residual network on 48x48 pixels with a class for what is no face, trained by this project, in ONNX Runtime";
  }

  @Override
  public String version() {
    return OnnxBackend.VERSION;
  }

  @Override
  public List<BackendOption> options() {
    return OnnxBackend.OPTIONS;
  }

  @Override
  public Availability probe(BackendOptions options) {
    return OnnxBackend.probe(options, NonFaceOnnxProvider.class.getClassLoader());
  }

  @Override
  public FaceChecker create(BackendOptions options) {
    return OnnxBackend.checker(options);
  }
}
