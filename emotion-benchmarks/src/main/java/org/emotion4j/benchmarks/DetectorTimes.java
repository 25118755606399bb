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
package org.emotion4j.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;

/**
 * Prints how long detectors take as a user sees it: to be made, for the first photo, and for one of
 * many. One caller, photos decoded beforehand.
 *
 * <p>{@code java -cp benchmarks.jar org.emotion4j.benchmarks.DetectorTimes FOLDER[,FOLDER ...]
 * DETECTOR[:OPTIONS] ...}, where options are {@code name=value;name=value}. What is made first in a
 * Java process loads the native libraries too, so name one detector alone to see that.
 */
public final class DetectorTimes {

  private static final int ROUNDS = 7;
  private static final int WARM_UP = 2;
  private static final double MILLISECOND = 1e6;

  private DetectorTimes() {}

  /**
   * Prints a line for each detector.
   *
   * @param arguments folders and detectors
   */
  public static void main(String[] arguments) {
    if (arguments.length < 2) {
      System.err.println("Usage: DetectorTimes FOLDER[,FOLDER ...] DETECTOR[:OPTIONS] ...");
      System.exit(2);
    }
    List<List<Image>> folders = Arrays.stream(arguments[0].split(",", -1)).map(Photos::of).toList();
    for (String name : List.of(arguments).subList(1, arguments.length)) {
      String[] idAndOptions = name.split(":", 2);
      long start = System.nanoTime();
      try (FaceDetector detector =
          Detectors.create(idAndOptions[0], idAndOptions.length > 1 ? idAndOptions[1] : "")) {
        long made = System.nanoTime();
        detector.detect(folders.get(0).get(0));
        long first = System.nanoTime();
        StringBuilder line = new StringBuilder();
        line.append(
            String.format(
                Locale.ROOT,
                "%s: made in %.0f ms, first photo %.1f ms",
                name,
                (made - start) / MILLISECOND,
                (first - made) / MILLISECOND));
        folders.forEach(photos -> line.append("; ").append(steady(detector, photos)));
        System.out.println(line);
      }
    }
  }

  /** Median, least and most of the rounds over all photos. */
  private static String steady(FaceDetector detector, List<Image> photos) {
    double[] times = new double[ROUNDS];
    int faces = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = System.nanoTime();
      faces = photos.stream().mapToInt(photo -> detector.detect(photo).size()).sum();
      if (round >= 0) {
        times[round] = (System.nanoTime() - start) / MILLISECOND / photos.size();
      }
    }
    Arrays.sort(times);
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f-%.2f) ms a photo of %d with %d faces",
        times[ROUNDS / 2],
        times[0],
        times[ROUNDS - 1],
        photos.size(),
        faces);
  }
}
