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
package org.emotion4j.cli.align;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emotion4j.Face;
import org.emotion4j.FaceCrop;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.Landmark;
import org.emotion4j.Landmarks;
import org.emotion4j.Point;
import org.emotion4j.cli.clean.Canvas;
import org.emotion4j.cli.clean.Sight;

/**
 * Finds the points of the face that a picture shows in its middle. Safe to share between threads,
 * as detectors are; it does not close its own.
 */
public final class FacePoints {

  private final FaceDetector detector;

  /**
   * With a detector.
   *
   * @param detector looks at each picture
   */
  public FacePoints(FaceDetector detector) {
    this.detector = detector;
  }

  /**
   * Looks at pictures.
   *
   * @param pictures the pictures
   * @return for each picture the points of its face, in its own pixels; empty if no face in its
   *     middle is found, or no points of it are
   */
  public List<Optional<Landmarks>> lookAtAll(List<FaceCrop> pictures) {
    return pictures.stream().map(picture -> look(picture.image())).toList();
  }

  private Optional<Landmarks> look(Image picture) {
    return detector.detect(Canvas.of(picture)).stream()
        .filter(face -> sight(face).face())
        .max(
            Comparator.comparingDouble((Face face) -> sight(face).cover())
                .thenComparingDouble(Face::confidence))
        .flatMap(Face::landmarks)
        .map(points -> inPicture(points, picture));
  }

  private static Sight sight(Face face) {
    return Sight.of(face, Canvas.SIZE, Canvas.PICTURE);
  }

  private static Landmarks inPicture(Landmarks onCanvas, Image picture) {
    Map<Landmark, Point> points = new EnumMap<>(Landmark.class);
    onCanvas.points().forEach((name, point) -> points.put(name, Canvas.inPicture(point, picture)));
    return new Landmarks(points);
  }
}
