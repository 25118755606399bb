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
import org.emotion4j.models.internal.OnnxBackend;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.EmotionClassifierProvider;

/**
 * {@code residual-onnx}: two small residual networks in ONNX Runtime, one for the face and one for
 * its mirror image, whose mean counts; a third one before them finds how the face lies in its crop,
 * and brings it to one size, turn and place. The two compute in eight bits, for which a processor
 * takes half of the time. The default classifier. Its model card, {@code
 * org/emotion4j/models/residual/MODEL_CARD.md} on the class path, tells how it was trained and how
 * well it does.
 *
 * <p>The file is for ONNX Runtime alone; {@link MobileNetTensorFlowProvider} has a model for
 * TensorFlow. One session serves all threads. The option {@code threads} says how many compute one
 * batch; {@code model} names a directory with another model. On {@link org.emotion4j.Device#AUTO}
 * it takes the processor; {@code cuda:N} needs {@code onnxruntime_gpu} in place of {@code
 * onnxruntime}. What {@link MobileNetOnnxProvider} says of telemetry holds here too.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ResidualOnnxProvider implements EmotionClassifierProvider {

  @Override
  public String id() {
    return OnnxBackend.RESIDUAL;
  }

  @Override
  public int priority() {
    return 200;
  }

  @Override
  public String description() {
    return "Residual networks on 48x48 pixels that align the face themselves, trained by this project,"
        + " in ONNX Runtime";
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
    return OnnxBackend.probe(options, ResidualOnnxProvider.class.getClassLoader());
  }

  @Override
  public EmotionClassifier create(BackendOptions options) {
    return OnnxBackend.classifier(OnnxBackend.RESIDUAL, options);
  }
}
