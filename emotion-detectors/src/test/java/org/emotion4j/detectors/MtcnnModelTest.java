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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.emotion4j.Device;
import org.emotion4j.EmotionException;
import org.emotion4j.Face;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.ModelFileException;
import org.emotion4j.detectors.internal.onnx.OnnxPresence;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.testkit.SharedPhotos;
import org.emotion4j.testkit.TestPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code mtcnn} says of model files that are missing, broken or not its own. */
class MtcnnModelTest {

  private final MtcnnProvider provider = new MtcnnProvider();
  private final Path file;

  MtcnnModelTest(@TempDir Path folder) {
    this.file = folder.resolve("model");
  }

  private BackendOptions options(Map<String, String> given) {
    return BackendOptions.of(provider, Device.AUTO, given);
  }

  private BackendOptions named(String network) {
    return options(Map.of(network.charAt(0) + "-model", file.toString()));
  }

  private void assertRefused(String network, byte[] content) throws IOException {
    Files.write(file, content);
    ModelFileException refused =
        assertThrows(ModelFileException.class, () -> provider.create(named(network)).close());
    assertTrue(refused.toString().contains(file.toString()), refused.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pnet", "rnet", "onet"})
  void aMissingFileIsSaidByTheProbeAndByCreate(String network) {
    MtcnnModels.providerOrSkip();
    Availability.Unavailable no =
        assertInstanceOf(Availability.Unavailable.class, provider.probe(named(network)));
    assertTrue(no.reason().contains("./emotion models fetch mtcnn-" + network), no.reason());
    assertThrows(ModelFileException.class, () -> provider.create(named(network)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pnet", "rnet", "onet"})
  void brokenFilesAreRefused(String network) throws IOException {
    byte[] genuine = MtcnnModels.contentOrSkip(network);
    assertRefused(network, new byte[0]);
    assertRefused(network, "no network".getBytes(StandardCharsets.UTF_8));
    for (int length : new int[] {1, 20, genuine.length / 2, genuine.length - 200}) {
      assertRefused(network, Arrays.copyOf(genuine, length));
    }
  }

  @ParameterizedTest
  @CsvSource({"pnet, rnet", "pnet, onet", "rnet, pnet", "rnet, onet", "onet, pnet", "onet, rnet"})
  void theFileOfAnotherNetworkIsRefused(String network, String other) throws IOException {
    assertRefused(network, MtcnnModels.contentOrSkip(other));
  }

  /** Whatever weights say, nothing but the exceptions that are meant for it may come of it. */
  @ParameterizedTest
  @ValueSource(strings = {"pnet", "rnet", "onet"})
  void damagedFilesAreRefusedOrRun(String network) throws IOException {
    byte[] genuine = MtcnnModels.contentOrSkip(network);
    Image picture = TestPictures.noise(5, 90, 70);
    Random random = new Random(2);
    for (int round = 0; round < 40; round++) {
      byte[] changed = genuine.clone();
      for (int i = 0; i < 30; i++) {
        int offset = random.nextInt(round % 2 == 0 ? changed.length : 4000);
        changed[random.nextBoolean() ? offset : changed.length - 1 - offset] =
            (byte) random.nextInt();
      }
      Files.write(file, changed);
      try (FaceDetector detector = provider.create(named(network))) {
        for (Face face : detector.detect(picture)) {
          assertTrue(face.box().right() <= 90 && face.box().bottom() <= 70);
        }
      } catch (EmotionException e) {
        assertFalse(String.valueOf(e.getMessage()).isEmpty());
      }
    }
  }

  @Test
  void anotherFileRunsWhereItIsNamed() throws IOException {
    for (String network : List.of("pnet", "rnet", "onet")) {
      Files.write(file, MtcnnModels.contentOrSkip(network));
      try (FaceDetector detector = provider.create(named(network))) {
        assertTrue(detector.info().model().contains(file.toString()));
      }
    }
  }

  @Test
  void cudaIsRefusedWithoutItsArtifactAndAutoSaysWhy() {
    MtcnnModels.providerOrSkip();
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

  private int found(Map<String, String> given, Image picture) {
    try (FaceDetector detector = provider.create(options(given))) {
      return detector.detect(picture).size();
    }
  }

  @Test
  void optionsChangeTheSearch() {
    MtcnnModels.providerOrSkip();
    List<Path> photos = SharedPhotos.files("group");
    assumeFalse(photos.isEmpty(), "there are no photos here; emotion4j.shared names their folder");
    Image photo = Image.read(photos.get(0));
    int faces = found(Map.of(), photo);
    assertTrue(faces > 1);
    String large = Integer.toString(Math.min(photo.width(), photo.height()));
    assertTrue(found(Map.of("min-face-size", large), photo) < faces);
    assertTrue(found(Map.of("p-threshold", "1"), photo) < faces);
    assertEquals(0, found(Map.of("r-threshold", "1"), photo));
    assertEquals(0, found(Map.of("o-threshold", "1"), photo));
    assertTrue(found(Map.of("o-threshold", "0.01"), photo) > faces);
    assertTrue(found(Map.of("scale-factor", "0.1"), photo) <= faces);
  }

  /** Everything is passed on, as far as there is a limit to it. */
  @Test
  void thresholdsOfNothingEnd() {
    MtcnnModels.providerOrSkip();
    Map<String, String> all = Map.of("p-threshold", "0", "r-threshold", "0", "o-threshold", "0");
    assertTrue(found(all, TestPictures.noise(2, 120, 90)) > 0);
  }

  @ParameterizedTest
  @CsvSource({
    "min-face-size, 11",
    "min-face-size, 4097",
    "scale-factor, 1",
    "p-threshold, 2",
    "r-threshold, -1",
    "o-threshold, x",
    "threads, 65"
  })
  void wrongOptionsAreRefused(String option, String value) {
    BackendOptions options = options(Map.of(option, value));
    assertThrows(IllegalArgumentException.class, () -> provider.create(options));
  }
}
