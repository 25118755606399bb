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
package org.emotion4j.benchmarks.accuracy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.benchmarks.Detectors;
import org.emotion4j.models.metrics.MarkedPhoto;
import org.emotion4j.models.metrics.MarkedPhotos;

/**
 * Prints how well detectors find the marked faces of folders of photos.
 *
 * <p>{@code java -cp benchmarks.jar org.emotion4j.benchmarks.accuracy.AccuracyTable FOLDERS
 * DETECTOR ...}, where FOLDERS are separated by commas, and a DETECTOR is an id, an id with options
 * such as {@code dlib-hog:upsampling=1;threshold=0.5}, or {@code NAME=FILE} with what another
 * program found, as {@code peers/faces.py} writes it.
 */
public final class AccuracyTable {

  private AccuracyTable() {}

  /** What finds the faces in a photo. */
  private interface Finder extends AutoCloseable {

    List<FoundFace> find(MarkedPhoto photo);

    @Override
    default void close() {}
  }

  /**
   * Prints a table in Markdown.
   *
   * @param arguments folders and detectors
   */
  public static void main(String[] arguments) {
    if (arguments.length < 2) {
      System.err.println(
          "Usage: AccuracyTable FOLDER[,FOLDER ...] DETECTOR[:OPTIONS]|NAME=FILE ...");
      System.exit(2);
    }
    List<List<MarkedPhoto>> folders = new ArrayList<>();
    StringBuilder head = new StringBuilder("| detector |");
    for (String folder : arguments[0].split(",", -1)) {
      folders.add(MarkedPhotos.read(Path.of(folder)));
      head.append(" ").append(Path.of(folder).getFileName()).append(" |");
    }
    System.out.println(head);
    System.out.println("|---".repeat(folders.size() + 1) + "|");
    for (String name : List.of(arguments).subList(1, arguments.length)) {
      try (Finder finder = finder(name)) {
        StringBuilder row =
            new StringBuilder("| " + (isFile(name) ? name.split("=", 2)[0] : name) + " |");
        for (List<MarkedPhoto> photos : folders) {
          row.append(" ").append(cell(finder, photos)).append(" |");
        }
        System.out.println(row);
      }
    }
  }

  private static String cell(Finder finder, List<MarkedPhoto> photos) {
    DetectionScore score =
        photos.stream()
            .map(photo -> DetectionScore.of(photo, finder.find(photo)))
            .reduce(DetectionScore.NOTHING, DetectionScore::plus);
    if (score.faces() == 0) {
      return "%d false faces in %d of %d photos"
          .formatted(score.falseFaces(), score.photosWithFace(), score.photos());
    }
    return String.format(
        Locale.ROOT,
        "recall %.3f (%d of %d), precision %.3f (%d false), mean IoU %.2f",
        score.recall(),
        score.hits(),
        score.faces(),
        score.precision(),
        score.falseFaces(),
        score.meanOverlap());
  }

  private static boolean isFile(String name) {
    return name.split(":", 2)[0].contains("=");
  }

  private static Finder finder(String name) {
    if (!isFile(name)) {
      String[] idAndOptions = name.split(":", 2);
      return detector(
          Detectors.create(idAndOptions[0], idAndOptions.length > 1 ? idAndOptions[1] : ""));
    }
    Map<String, List<FoundFace>> found = FoundFaces.read(Path.of(name.split("=", 2)[1]));
    return photo -> {
      List<FoundFace> faces = found.get(photo.name());
      if (faces == null) {
        throw new IllegalArgumentException(name + " says nothing of " + photo.name());
      }
      return faces;
    };
  }

  private static Finder detector(FaceDetector detector) {
    return new Finder() {
      @Override
      public List<FoundFace> find(MarkedPhoto photo) {
        return detector.detect(Image.read(photo.file())).stream()
            .map(face -> new FoundFace(face.box(), face.confidence()))
            .toList();
      }

      @Override
      public void close() {
        detector.close();
      }
    };
  }
}
