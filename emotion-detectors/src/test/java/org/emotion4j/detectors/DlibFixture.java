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

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.emotion4j.Device;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceDetectorProvider;
import org.emotion4j.testkit.SharedPhotos;

/**
 * A text of faces that dlib for Python has found: a line is a photo and how often it was doubled,
 * then the numbers of each face.
 */
final class DlibFixture {

  private final List<String> lines;
  private final Map<String, Path> photos;

  private DlibFixture(List<String> lines, Map<String, Path> photos) {
    this.lines = lines;
    this.photos = photos;
  }

  /** One line. */
  record Photo(String name, int upsampling, Image image, List<double[]> faces) {}

  /** What is done with a line. */
  interface Check {
    void accept(FaceDetector detector, Photo photo);
  }

  /** Reads a fixture; the test is skipped where the photos are not. */
  static DlibFixture readOrSkip(String name) throws IOException {
    Map<String, Path> photos = SharedPhotos.byName("single", "group");
    assumeFalse(photos.isEmpty(), "there are no photos here; emotion4j.shared names their folder");
    Path file = Path.of("src/test/resources/org/emotion4j/detectors").resolve(name);
    List<String> lines =
        Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).toList();
    return new DlibFixture(lines, photos);
  }

  /** Skips the test where a detector cannot be made. */
  static void assumeAvailable(FaceDetectorProvider provider) {
    assumeTrue(
        provider.probe(BackendOptions.defaults(provider)).equals(Availability.available()),
        "the native part of dlib was not built, or a model is missing");
  }

  /** Hands every line to the check, with a detector that doubles as often. */
  void forEach(FaceDetectorProvider provider, Map<String, String> options, Check check)
      throws IOException {
    for (int upsampling = 0; upsampling <= 1; upsampling++) {
      Map<String, String> all = new HashMap<>(options);
      all.put("upsampling", Integer.toString(upsampling));
      try (FaceDetector detector = provider.create(BackendOptions.of(provider, Device.CPU, all))) {
        for (String line : lines) {
          List<String> words = Arrays.asList(line.split(" ", -1));
          if (Integer.parseInt(words.get(1)) == upsampling) {
            check.accept(detector, photo(words));
          }
        }
      }
    }
  }

  private Photo photo(List<String> words) throws IOException {
    List<double[]> faces = new ArrayList<>();
    for (String face : words.subList(2, words.size())) {
      faces.add(Arrays.stream(face.split(",", -1)).mapToDouble(Double::parseDouble).toArray());
    }
    Path path = Objects.requireNonNull(photos.get(words.get(0)), words.get(0));
    return new Photo(
        words.get(0), Integer.parseInt(words.get(1)), Image.read(path), List.copyOf(faces));
  }
}
