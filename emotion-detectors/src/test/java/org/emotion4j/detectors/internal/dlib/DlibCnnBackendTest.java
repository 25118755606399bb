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
package org.emotion4j.detectors.internal.dlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Optional;
import org.emotion4j.Device;
import org.emotion4j.EmotionException;
import org.emotion4j.FaceDetector;
import org.emotion4j.detectors.DlibCnnProvider;
import org.emotion4j.detectors.DlibHogProvider;
import org.emotion4j.detectors.HaarProvider;
import org.emotion4j.detectors.internal.onnx.OnnxPresence;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which device {@code dlib-cnn} takes, and when it is preferred. */
class DlibCnnBackendTest {

  private final DlibCnnProvider provider = new DlibCnnProvider();

  @BeforeEach
  void isThere() {
    assumeTrue(
        provider.probe(BackendOptions.defaults(provider)).equals(Availability.available()),
        "the native part of dlib was not built, or its model is missing");
  }

  @Test
  void comesFirstWhereAGraphicsProcessorComputesItAndBehindTheFasterOnesElse() {
    assertTrue(DlibCnnBackend.priority(Optional.empty()) > new DlibHogProvider().priority());
    assertTrue(DlibCnnBackend.priority(Optional.of("none")) < new HaarProvider().priority());
  }

  @Test
  void cudaIsRefusedWithTheReasonWhereOnnxRuntimeHasNone() {
    assumeTrue(OnnxPresence.noCuda().orElse("").contains("has no CUDA"), "CUDA is there");
    BackendOptions cuda = BackendOptions.of(provider, Device.cuda(0), Map.of());
    Availability.Unavailable no =
        assertInstanceOf(Availability.Unavailable.class, provider.probe(cuda));
    assertTrue(no.reason().contains("cuda:0"), no.reason());
    assertTrue(no.coordinate().orElseThrow().contains("onnxruntime_gpu"), no.toString());
    assertThrows(EmotionException.class, () -> provider.create(cuda));
  }

  @Test
  void tellsWhyAutoTookTheProcessor() {
    assumeTrue(OnnxPresence.noCuda().isPresent(), "CUDA is there");
    try (FaceDetector detector = provider.create(BackendOptions.defaults(provider))) {
      assertEquals(Device.CPU, detector.info().device());
      assertTrue(detector.info().model().contains("on the processor, since"));
    }
    try (FaceDetector detector =
        provider.create(BackendOptions.of(provider, Device.CPU, Map.of()))) {
      assertTrue(!detector.info().model().contains("since"), detector.info().toString());
    }
  }
}
