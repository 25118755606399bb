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
package org.emotion4j.models.internal;

import java.util.Map;
import org.emotion4j.Device;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.FaceCrop;
import org.emotion4j.models.MobileNetOnnxProvider;
import org.emotion4j.spi.BackendOptions;

/** A program that classifies one face in ONNX Runtime with the model in a directory. */
final class ClassifyOnce {

  private ClassifyOnce() {}

  public static void main(String[] arguments) {
    MobileNetOnnxProvider provider = new MobileNetOnnxProvider();
    BackendOptions options =
        BackendOptions.of(provider, Device.AUTO, Map.of("model", arguments[0]));
    try (EmotionClassifier classifier = provider.create(options)) {
      System.out.println(
          classifier.classify(FaceCrop.whole(Pictures.blobs(1, 60, 60))).top().label());
    }
  }
}
