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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/**
 * How dlib's HOG detector searches.
 *
 * @param upsampling how often the picture is doubled first
 * @param threshold the least score of a face
 * @param poses a bit for each pose that is searched for
 * @param landmarks whether landmarks are found
 */
record HogSettings(int upsampling, double threshold, int poses, LandmarkSettings landmarks) {

  private static final String UPSAMPLING = "upsampling";
  private static final String THRESHOLD = "threshold";
  private static final String POSES = "poses";

  /** The poses in the order of dlib's filters. */
  private static final List<String> NAMES =
      List.of("front", "left", "right", "front-turned-left", "front-turned-right");

  private static final List<BackendOption> OWN =
      List.of(
          new BackendOption(
              UPSAMPLING,
              "0",
              "how often the picture is doubled first, 0 to 2: finds faces of 40 or 20 instead of 80 pixels, in four times the time each"),
          new BackendOption(
              THRESHOLD,
              "0",
              "least score of a face, -2 to 4; lower finds more, also what is no face"),
          new BackendOption(
              POSES, String.join(",", NAMES), "the poses to search for, separated by commas"));

  static final List<BackendOption> OPTIONS =
      Stream.concat(OWN.stream(), LandmarkSettings.OPTIONS.stream()).toList();

  static HogSettings of(BackendOptions options) {
    return new HogSettings(
        options.integer(UPSAMPLING, 0, 2),
        options.number(THRESHOLD, -2, 4),
        poses(options.text(POSES)),
        LandmarkSettings.of(options));
  }

  private static int poses(String text) {
    int poses = 0;
    for (String name : List.of(text.split(",", -1))) {
      int index = NAMES.indexOf(name.strip());
      if (index < 0) {
        throw new IllegalArgumentException(
            "Option 'poses' of backend 'dlib-hog' names '%s'; there are %s"
                .formatted(name.strip(), new ArrayList<>(NAMES)));
      }
      poses |= 1 << index;
    }
    return poses;
  }
}
