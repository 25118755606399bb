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
import org.emotion4j.EmotionClassifier;
import org.emotion4j.models.internal.TensorFlowBackend;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.EmotionClassifierProvider;

/**
 * {@code mobilenet-tensorflow}: the same MobileNet 0.25 in TensorFlow, through JavaCPP.
 *
 * <p>TensorFlow is an optional dependency, for its native library alone has 160 MB and unpacks to
 * 650 MB: add {@code org.tensorflow:tensorflow-core-api} and {@code
 * org.tensorflow:tensorflow-core-native} with your platform as classifier, for instance {@code
 * linux-x86_64}. The probe says which of them is missing.
 *
 * <p>One session serves all threads. The option {@code threads} says how many compute one batch,
 * but TensorFlow shares them in the whole process: the first session that anybody opens in this
 * Java runtime fixes their number, and later ones are ignored. {@code model} names a directory with
 * another model. It computes on the processor; {@code cuda:N} is refused.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class MobileNetTensorFlowProvider implements EmotionClassifierProvider {

  @Override
  public String id() {
    return TensorFlowBackend.CLASSIFIER;
  }

  @Override
  public int priority() {
    return 50;
  }

  @Override
  public String description() {
    return "MobileNet 0.25 on 128x128 pixels, trained by this project, in TensorFlow";
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
    return TensorFlowBackend.probe(options, MobileNetTensorFlowProvider.class.getClassLoader());
  }

  @Override
  public EmotionClassifier create(BackendOptions options) {
    return TensorFlowBackend.classifier(options);
  }
}
