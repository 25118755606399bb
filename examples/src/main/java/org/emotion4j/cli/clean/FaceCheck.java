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
package org.emotion4j.cli.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.emotion4j.FaceCrop;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;

/**
 * Looks at pictures with several detectors. Safe to share between threads, as detectors are; it
 * closes none of them.
 */
public final class FaceCheck {

  private final List<FaceDetector> detectors;

  /**
   * A check.
   *
   * @param detectors all of them look at each picture
   */
  public FaceCheck(List<FaceDetector> detectors) {
    this.detectors = List.copyOf(detectors);
  }

  /**
   * Looks at pictures.
   *
   * @param pictures the pictures
   * @return for each picture what each detector saw
   */
  public List<List<Sight>> lookAtAll(List<FaceCrop> pictures) {
    List<Image> canvases = pictures.stream().map(picture -> Canvas.of(picture.image())).toList();
    List<List<Sight>> sights = new ArrayList<>();
    for (Image canvas : canvases) {
      sights.add(detectors.stream().map(detector -> look(detector, canvas)).toList());
    }
    return List.copyOf(sights);
  }

  private static Sight look(FaceDetector detector, Image canvas) {
    return detector.detect(canvas).stream()
        .map(face -> Sight.of(face, Canvas.SIZE, Canvas.PICTURE))
        .max(Comparator.comparingDouble(Sight::cover).thenComparingDouble(Sight::score))
        .orElse(Sight.NOTHING);
  }
}
