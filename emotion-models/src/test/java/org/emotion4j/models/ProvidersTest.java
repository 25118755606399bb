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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.emotion4j.Device;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.Availability.Unavailable;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.EmotionClassifierProvider;
import org.emotion4j.spi.FaceCheckerProvider;
import org.emotion4j.spi.ValenceArousalRegressorProvider;
import org.junit.jupiter.api.Test;

class ProvidersTest {

  @Test
  void areFoundByServiceLoader() {
    assertEquals(
        List.of("residual-onnx 200", "mobilenet-onnx 100", "mobilenet-tensorflow 50"),
        ServiceLoader.load(EmotionClassifierProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .map(provider -> provider.id() + " " + provider.priority())
            .toList());
  }

  @Test
  void regressorsAreFoundToo() {
    assertEquals(
        List.of("mobilenet-va-onnx 100", "mobilenet-va-tensorflow 50"),
        ServiceLoader.load(ValenceArousalRegressorProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .map(provider -> provider.id() + " " + provider.priority())
            .toList());
  }

  @Test
  void theCheckerIsFoundToo() {
    assertEquals(
        List.of("non-face-onnx 100"),
        ServiceLoader.load(FaceCheckerProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .map(provider -> provider.id() + " " + provider.priority())
            .toList());
  }

  @Test
  void refuseCudaWhereOnlyTheProcessorIsServed() {
    Unavailable onnx = refusedCuda(new MobileNetOnnxProvider());
    assertTrue(onnx.reason().contains("cuda:1"), onnx::reason);
    assertTrue(
        onnx.coordinate().orElse("").startsWith("com.microsoft.onnxruntime:onnxruntime_gpu:1."),
        onnx::toString);
    assertEquals(onnx.coordinate(), refusedCuda(new ResidualOnnxProvider()).coordinate());
    Unavailable tensorFlow = refusedCuda(new MobileNetTensorFlowProvider());
    assertTrue(tensorFlow.reason().contains("cuda:1"), tensorFlow::reason);
    assertEquals(Optional.empty(), tensorFlow.coordinate());
  }

  private static Unavailable refusedCuda(EmotionClassifierProvider provider) {
    Availability availability =
        provider.probe(BackendOptions.of(provider, Device.cuda(1), Map.of()));
    return assertInstanceOf(Unavailable.class, availability);
  }

  @Test
  void sayThatTheyTookTheProcessor() {
    for (EmotionClassifierProvider provider :
        List.of(
            new ResidualOnnxProvider(),
            new MobileNetOnnxProvider(),
            new MobileNetTensorFlowProvider())) {
      try (EmotionClassifier classifier = provider.create(BackendOptions.defaults(provider))) {
        assertEquals(Device.CPU, classifier.info().device());
        assertTrue(classifier.info().model().endsWith("(built in)"), classifier.info()::toString);
      }
    }
  }

  @Test
  void sayTheVersionOfTheEngineThatRuns() {
    EmotionClassifierProvider provider = new MobileNetOnnxProvider();
    try (EmotionClassifier classifier = provider.create(BackendOptions.defaults(provider))) {
      assertEquals(provider.version(), classifier.info().version());
    }
  }
}
