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
package org.emotion4j.models.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.emotion4j.BoundingBox;

/**
 * Reads a folder with the photos in {@code images} and the faces in {@code boxes.csv}, which has a
 * line for each with the columns {@code file}, {@code x1}, {@code y1}, {@code x2} and {@code y2},
 * and perhaps {@code kind}, where {@code ignore} means that it is not sure to be a face. A folder
 * without that file has photos without a face.
 */
public final class MarkedPhotos {

  private static final String BOXES = "boxes.csv";
  private static final String IMAGES = "images/";
  private static final String KIND = "kind";
  private static final String IGNORE = "ignore";

  private MarkedPhotos() {}

  private record Marks(List<BoundingBox> faces, List<BoundingBox> undecided) {

    Marks() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * Reads a folder.
   *
   * @param folder the folder
   * @return all its photos, by name
   * @throws IllegalArgumentException if it is no such folder, or a line of the file is broken
   */
  public static List<MarkedPhoto> read(Path folder) {
    Map<String, Marks> marks = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("images"))) {
      files.forEach(file -> marks.put(IMAGES + file.getFileName(), new Marks()));
      Path boxes = folder.resolve(BOXES);
      if (Files.exists(boxes)) {
        List<String> lines = Files.readAllLines(boxes);
        List<String> columns = List.of(lines.get(0).split(","));
        for (String line : lines.subList(1, lines.size())) {
          add(marks, columns, line);
        }
      }
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(
          "%s has no photos in 'images', or none with the faces of %s: %s"
              .formatted(folder, BOXES, e.getMessage()),
          e);
    }
    return marks.entrySet().stream()
        .map(
            photo ->
                new MarkedPhoto(
                    folder.toAbsolutePath().normalize().getFileName()
                        + photo.getKey().substring(IMAGES.length() - 1),
                    folder.resolve(photo.getKey()),
                    photo.getValue().faces(),
                    photo.getValue().undecided()))
        .toList();
  }

  private static void add(Map<String, Marks> photos, List<String> columns, String line) {
    String[] values = line.split(",", -1);
    Marks marks = photos.get(values[columns.indexOf("file")]);
    if (marks == null || values.length != columns.size()) {
      throw new IllegalArgumentException("no photo or not all columns in the line " + line);
    }
    double[] corners =
        Stream.of("x1", "y1", "x2", "y2")
            .mapToDouble(name -> Double.parseDouble(values[columns.indexOf(name)]))
            .toArray();
    BoundingBox box = BoundingBox.ofCorners(corners[0], corners[1], corners[2], corners[3]);
    boolean sure = !columns.contains(KIND) || !values[columns.indexOf(KIND)].equals(IGNORE);
    (sure ? marks.faces() : marks.undecided()).add(box);
  }
}
