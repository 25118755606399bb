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
import org.emotion4j.models.internal.TensorFlowBackend;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.ValenceArousalRegressorProvider;

/**
 * {@code mobilenet-va-tensorflow}: the weights of {@code mobilenet-va-onnx} in TensorFlow.
 *
 * <p>TensorFlow is an optional dependency; what it needs and what its options do is told by {@link
 * MobileNetTensorFlowProvider}.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class MobileNetVaTensorFlowProvider implements ValenceArousalRegressorProvider {

  @Override
  public String id() {
    return TensorFlowBackend.REGRESSOR;
  }

  @Override
  public int priority() {
    return 50;
  }

  @Override
  public String description() {
    return "MobileNet 0.25 on 128x128 pixels with two outputs, trained by this project, in TensorFlow";
  }

  @Override
  public String version() {
    return TensorFlowBackend.VERSION;
  }

  @Override
  public List<BackendOption> options() {
    return TensorFlowBackend.OPTIONS;
  }

  @Override
  public Availability probe(BackendOptions options) {
    return TensorFlowBackend.probe(options, MobileNetVaTensorFlowProvider.class.getClassLoader());
  }

  @Override
  public ValenceArousalRegressor create(BackendOptions options) {
    return TensorFlowBackend.regressor(options);
  }
}
