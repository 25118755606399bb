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
import org.emotion4j.ValenceArousalRegressor;
import org.emotion4j.models.internal.OnnxBackend;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.ValenceArousalRegressorProvider;

/**
 * {@code mobilenet-va-onnx}: the body of MobileNet 0.25 with valence and arousal as outputs, in
 * ONNX Runtime; the default regressor.
 *
 * <p>It sees the same crop as the classifier {@code mobilenet-onnx}, and has the same options and
 * the same devices: see {@link MobileNetOnnxProvider}.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class MobileNetVaOnnxProvider implements ValenceArousalRegressorProvider {

  @Override
  public String id() {
    return OnnxBackend.REGRESSOR;
  }

  @Override
  public int priority() {
    return 100;
  }

  @Override
  public String description() {
    return "MobileNet 0.25 on 128x128 pixels with two outputs, trained by this project, in ONNX Runtime";
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
    return OnnxBackend.probe(options, MobileNetVaOnnxProvider.class.getClassLoader());
  }

  @Override
  public ValenceArousalRegressor create(BackendOptions options) {
    return OnnxBackend.regressor(options);
  }
}
