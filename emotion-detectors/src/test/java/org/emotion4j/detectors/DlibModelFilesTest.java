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

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.emotion4j.Device;
import org.emotion4j.EmotionException;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.ModelFileException;
import org.emotion4j.PixelFormat;
import org.emotion4j.detectors.models.ModelCatalog;
import org.emotion4j.detectors.models.ModelStore;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceDetectorProvider;
import org.emotion4j.testkit.SyntheticFaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What dlib's detectors say of model files that are missing, broken or of another kind. */
class DlibModelFilesTest {

  private static final int DAMAGED = 150;

  private final FaceDetectorProvider cnn = new DlibCnnProvider();
  private final FaceDetectorProvider hog = new DlibHogProvider();

  private final Path folder;

  DlibModelFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void dlibIsThere() {
    DlibFixture.assumeAvailable(hog);
    DlibFixture.assumeAvailable(cnn);
  }

  @Test
  void missingFilesAreSaidByTheProbeAndByCreate() {
    Path none = folder.resolve("none.dat");
    for (BackendOptions options : List.of(cnn("model", none), cnn("landmarks-model", none))) {
      assertMissing(cnn, options);
    }
    assertMissing(hog, hog(none));
  }

  private static void assertMissing(FaceDetectorProvider provider, BackendOptions options) {
    Availability.Unavailable no =
        assertInstanceOf(Availability.Unavailable.class, provider.probe(options));
    assertTrue(no.reason().contains(".dat"), no.reason());
    assertThrows(ModelFileException.class, () -> provider.create(options));
  }

  @Test
  void withoutLandmarksTheirFileIsNotNeeded() {
    BackendOptions options =
        BackendOptions.of(
            hog,
            Device.AUTO,
            Map.of("landmarks", "false", "landmarks-model", folder.resolve("none").toString()));
    assertTrue(hog.probe(options).equals(Availability.available()));
    try (FaceDetector detector = hog.create(options)) {
      assertTrue(
          detector.detect(SyntheticFaces.face(8, 200, 200)).stream()
              .allMatch(face -> face.landmarks().isEmpty()));
    }
  }

  @Test
  void cutFilesAreRefused() throws IOException {
    for (byte[] content : cuts(genuine("dlib-mmod"))) {
      assertRefused(cnn, cnn("model", write(content)));
    }
    for (byte[] content : cuts(genuine("dlib-landmarks-5"))) {
      assertRefused(hog, hog(write(content)));
    }
  }

  private static List<byte[]> cuts(byte[] genuine) {
    List<byte[]> cuts = new ArrayList<>();
    for (int length : new int[] {0, 1, 20, 1_000, genuine.length / 2, genuine.length - 1}) {
      cuts.add(Arrays.copyOf(genuine, length));
    }
    cuts.add(Arrays.copyOf(genuine, genuine.length + 1));
    return cuts;
  }

  @Test
  void filesOfAnotherKindAreRefused() throws IOException {
    assertRefused(cnn, cnn("model", write(genuine("dlib-landmarks-5"))));
    assertRefused(hog, hog(write(genuine("dlib-mmod"))));
    assertRefused(hog, hog(write("no model".getBytes(StandardCharsets.UTF_8))));
  }

  private static void assertRefused(FaceDetectorProvider provider, BackendOptions options) {
    ModelFileException refused =
        assertThrows(ModelFileException.class, () -> provider.create(options).close());
    assertTrue(refused.toString().contains("at byte"), refused.toString());
  }

  /** A changed byte makes a file that is refused, or one that runs: it never ends the process. */
  @Test
  void damagedFilesAreRefusedOrRun() throws IOException {
    int refused = 0;
    for (byte[] content : damaged(genuine("dlib-mmod"), 1)) {
      refused += runOrRefuse(cnn, cnn("model", write(content)));
    }
    for (byte[] content : damaged(genuine("dlib-landmarks-5"), 2)) {
      refused += runOrRefuse(hog, hog(write(content)));
    }
    assertTrue(refused > DAMAGED / 4, "only " + refused + " were refused");
  }

  /** Half of the copies are changed near the beginning, where sizes and versions are. */
  private static List<byte[]> damaged(byte[] genuine, long seed) {
    Random random = new Random(seed);
    List<byte[]> copies = new ArrayList<>();
    for (int i = 0; i < DAMAGED; i++) {
      byte[] copy = genuine.clone();
      int place = random.nextInt(i % 2 == 0 ? 200 : copy.length);
      copy[place] ^= (byte) (1 + random.nextInt(255));
      copies.add(copy);
    }
    return copies;
  }

  private static int runOrRefuse(FaceDetectorProvider provider, BackendOptions options) {
    try (FaceDetector detector = provider.create(options)) {
      detector.detect(SyntheticFaces.face(8, 160, 160));
      return 0;
    } catch (ModelFileException e) {
      return 1;
    }
  }

  @Test
  void whatIsRunCanBeRead() throws IOException {
    Path file = write(genuine("dlib-mmod"));
    try (FaceDetector detector = cnn.create(cnn("model", file))) {
      assertTrue(detector.info().model().contains(file.toString()), detector.info().toString());
    }
  }

  @Test
  void picturesThatWouldTakeTooMuchMemoryAreRefused() {
    assertTooLarge(
        cnn,
        "0",
        Image.wrap(
            ByteBuffer.allocateDirect(8_001 * 8_000), 8_001, 8_000, 8_001, PixelFormat.GRAY8));
    assertTooLarge(cnn, "2", SyntheticFaces.face(8, 2_100, 2_100));
    assertTooLarge(hog, "2", SyntheticFaces.face(8, 5_100, 5_100));
  }

  private static void assertTooLarge(
      FaceDetectorProvider provider, String upsampling, Image picture) {
    BackendOptions options =
        BackendOptions.of(provider, Device.AUTO, Map.of("upsampling", upsampling));
    try (FaceDetector detector = provider.create(options)) {
      String message =
          assertThrows(EmotionException.class, () -> detector.detect(picture)).toString();
      assertTrue(message.contains("pixels"), message);
    }
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(folder.resolve("model.dat"), content);
  }

  private BackendOptions cnn(String option, Path file) {
    return BackendOptions.of(cnn, Device.AUTO, Map.of(option, file.toString()));
  }

  private BackendOptions hog(Path file) {
    return BackendOptions.of(hog, Device.AUTO, Map.of("landmarks-model", file.toString()));
  }

  private static byte[] genuine(String name) {
    return ModelStore.standard()
        .read(ModelCatalog.standard().named(name), Optional.empty())
        .content();
  }
}
