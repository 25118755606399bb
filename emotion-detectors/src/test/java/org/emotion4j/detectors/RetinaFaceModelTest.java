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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.emotion4j.Device;
import org.emotion4j.EmotionException;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.ModelFileException;
import org.emotion4j.detectors.internal.onnx.OnnxGraph;
import org.emotion4j.detectors.internal.onnx.OnnxPresence;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.testkit.TestPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code retinaface} says of model files that are missing, broken or not its own. */
class RetinaFaceModelTest {

  private final RetinaFaceProvider provider = new RetinaFaceProvider();
  private final Path file;

  RetinaFaceModelTest(@TempDir Path folder) {
    this.file = folder.resolve("model");
  }

  private BackendOptions options(Map<String, String> given) {
    return BackendOptions.of(provider, Device.AUTO, given);
  }

  private BackendOptions named() {
    return options(Map.of("model", file.toString()));
  }

  private String assertRefused(byte[] content) throws IOException {
    Files.write(file, content);
    ModelFileException refused =
        assertThrows(ModelFileException.class, () -> provider.create(named()).close());
    assertTrue(refused.toString().contains(file.toString()), refused.toString());
    return refused.toString();
  }

  @Test
  void aMissingFileIsSaidByTheProbeAndByCreate() {
    Availability.Unavailable no =
        assertInstanceOf(Availability.Unavailable.class, provider.probe(named()));
    assertTrue(no.reason().contains("./emotion models fetch retinaface"), no.reason());
    assertThrows(ModelFileException.class, () -> provider.create(named()));
  }

  @Test
  void brokenFilesAreRefused() throws IOException {
    assertRefused(new byte[0]);
    assertRefused("no network".getBytes(StandardCharsets.UTF_8));
    assertRefused("WEIGHTS = b'no network'".getBytes(StandardCharsets.UTF_8));
    byte[] genuine = RetinaFaceModels.contentOrSkip();
    for (int length : new int[] {1, 20, genuine.length / 2, genuine.length - 2}) {
      assertRefused(Arrays.copyOf(genuine, length));
    }
    assertTrue(assertRefused(Arrays.copyOf(genuine, genuine.length / 2)).contains("cut off"));
  }

  @Test
  void anotherNetworkIsRefused() throws IOException {
    OnnxGraph graph = new OnnxGraph("another");
    graph.input("input", List.of(1, 3, "height", "width"));
    for (String output : List.of("loc", "conf", "landmarks")) {
      graph.node("Relu", List.of("input"), output, List.of());
      graph.output(output, List.of(1, 3, "height", "width"));
    }
    assertRefused(graph.toModel());
    assertRefused(new OnnxGraph("empty").toModel());
  }

  @Test
  void anotherFileRunsWhereItIsNamed() throws IOException {
    byte[] genuine = RetinaFaceModels.contentOrSkip();
    Files.write(file, Arrays.copyOf(genuine, genuine.length - 1)); // without the end of the line
    Image picture = TestPictures.noise(1, 200, 150);
    try (FaceDetector detector = provider.create(named());
        FaceDetector published = provider.create(options(Map.of()))) {
      assertTrue(detector.info().model().contains(file.toString()));
      assertEquals(published.detect(picture), detector.detect(picture));
    }
  }

  @Test
  void cudaIsRefusedWithoutItsArtifactAndAutoSaysWhy() {
    RetinaFaceModels.providerOrSkip();
    assumeTrue(OnnxPresence.noCuda().isPresent());
    BackendOptions cuda = BackendOptions.of(provider, Device.cuda(0), Map.of());
    Availability.Unavailable no =
        assertInstanceOf(Availability.Unavailable.class, provider.probe(cuda));
    assertTrue(no.coordinate().orElse("").contains("onnxruntime_gpu"), no.toString());
    assertThrows(EmotionException.class, () -> provider.create(cuda));
    try (FaceDetector detector = provider.create(options(Map.of()))) {
      assertEquals(Device.CPU, detector.info().device());
      assertTrue(detector.info().model().contains("on the processor, since"));
    }
  }

  /** A threshold of 0 takes all priors as faces, of which the surest are kept. */
  @Test
  void optionsChangeTheSearch() {
    RetinaFaceModels.providerOrSkip();
    Image picture = TestPictures.noise(2, 300, 200);
    Map<String, String> all = Map.of("score-threshold", "0", "nms-threshold", "1", "threads", "1");
    Map<String, String> some = Map.of("score-threshold", "0", "nms-threshold", "0.1");
    Map<String, String> small = Map.of("score-threshold", "0", "max-side", "64");
    try (FaceDetector first = provider.create(options(all));
        FaceDetector second = provider.create(options(some));
        FaceDetector third = provider.create(options(small))) {
      int found = first.detect(picture).size();
      assertTrue(found > 1_000, found + " faces");
      assertTrue(second.detect(picture).size() < found / 2);
      assertNotEquals(second.detect(picture), third.detect(picture));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "score-threshold, 2",
    "nms-threshold, -1",
    "max-side, 31",
    "max-side, 4097",
    "threads, 65"
  })
  void wrongOptionsAreRefused(String option, String value) {
    BackendOptions options = options(Map.of(option, value));
    assertThrows(IllegalArgumentException.class, () -> provider.create(options));
  }
}
