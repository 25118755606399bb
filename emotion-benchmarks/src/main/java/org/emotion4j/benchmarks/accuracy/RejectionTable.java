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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.emotion4j.CropMargin;
import org.emotion4j.EmotionEngine;
import org.emotion4j.Face;
import org.emotion4j.FaceChecker;
import org.emotion4j.FaceCrop;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.benchmarks.Detectors;
import org.emotion4j.models.metrics.MarkedPhoto;
import org.emotion4j.models.metrics.MarkedPhotos;
import org.emotion4j.models.metrics.PhotoSplit;

/**
 * Prints what a face checker rejects of what detectors find, and what that costs.
 *
 * <p>{@code java -cp benchmarks.jar org.emotion4j.benchmarks.accuracy.RejectionTable measuring|all
 * FOLDERS THRESHOLDS DETECTOR ...}, where FOLDERS and THRESHOLDS are separated by commas, and a
 * DETECTOR is an id, perhaps with options, such as {@code dlib-hog:upsampling=1}. With {@code
 * measuring} only photos count that {@link PhotoSplit} keeps from training. The checker is the one
 * that an engine would take; {@code -Demotion4j.non-face-onnx.model=DIR} names another network.
 */
public final class RejectionTable {

  private RejectionTable() {}

  /** What a checker says of all that a detector found in a photo. */
  private record Checked(MarkedPhoto photo, List<Face> found, List<Double> nonFace) {

    static Checked of(MarkedPhoto photo, FaceDetector detector, FaceChecker checker) {
      Image image = Image.read(photo.file());
      List<Face> found = detector.detect(image);
      List<FaceCrop> crops =
          found.stream()
              .map(face -> new FaceCrop(image, CropMargin.DEFAULT.around(face.box())))
              .toList();
      return new Checked(photo, found, checker.nonFaceAll(crops));
    }

    /** How what is left agrees with the marks. */
    DetectionScore score(double threshold) {
      return DetectionScore.of(
          photo,
          IntStream.range(0, found.size())
              .filter(i -> nonFace.get(i) < threshold)
              .mapToObj(i -> new FoundFace(found.get(i).box(), found.get(i).confidence()))
              .toList());
    }
  }

  /**
   * Prints a table in Markdown.
   *
   * @param arguments which photos, folders, thresholds and detectors
   */
  public static void main(String[] arguments) {
    if (arguments.length < 4 || !List.of("measuring", "all").contains(arguments[0])) {
      System.err.println(
          "Usage: RejectionTable measuring|all FOLDER[,FOLDER ...] THRESHOLD[,THRESHOLD ...]"
              + " DETECTOR[:OPTIONS] ...");
      System.exit(2);
    }
    List<MarkedPhoto> photos = new ArrayList<>();
    for (String folder : arguments[1].split(",", -1)) {
      photos.addAll(MarkedPhotos.read(Path.of(folder)));
    }
    if (arguments[0].equals("measuring")) {
      photos.removeIf(photo -> !PhotoSplit.isForMeasuring(photo.file()));
    }
    double[] thresholds =
        Arrays.stream(arguments[2].split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    StringBuilder head = new StringBuilder("| detector | faces found | false faces |");
    for (double threshold : thresholds) {
      head.append(" from %s on: false left, faces lost |".formatted(threshold));
    }
    System.out.println(head);
    System.out.println("|---".repeat(thresholds.length + 3) + "|");
    try (FaceChecker checker = EmotionEngine.builder().buildChecker()) {
      for (String name : List.of(arguments).subList(3, arguments.length)) {
        String[] idAndOptions = name.split(":", 2);
        try (FaceDetector detector =
            Detectors.create(idAndOptions[0], idAndOptions.length > 1 ? idAndOptions[1] : "")) {
          System.out.println(row(name, photos, thresholds, detector, checker));
        }
      }
    }
  }

  private static String row(
      String name,
      List<MarkedPhoto> photos,
      double[] thresholds,
      FaceDetector detector,
      FaceChecker checker) {
    List<Checked> checked =
        photos.stream().map(photo -> Checked.of(photo, detector, checker)).toList();
    DetectionScore before = sum(checked, Double.POSITIVE_INFINITY);
    StringBuilder row = new StringBuilder();
    row.append(
        "| %s | %d of %d | %d |"
            .formatted(name, before.hits(), before.faces(), before.falseFaces()));
    for (double threshold : thresholds) {
      DetectionScore after = sum(checked, threshold);
      row.append(
          String.format(
              Locale.ROOT, " %d, %d |", after.falseFaces(), before.hits() - after.hits()));
    }
    return row.toString();
  }

  private static DetectionScore sum(List<Checked> checked, double threshold) {
    return checked.stream()
        .map(each -> each.score(threshold))
        .reduce(DetectionScore.NOTHING, DetectionScore::plus);
  }
}
