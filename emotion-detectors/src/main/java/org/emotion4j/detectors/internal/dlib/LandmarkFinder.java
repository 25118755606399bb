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

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.BytePointer;
import org.emotion4j.Image;
import org.emotion4j.Landmark;
import org.emotion4j.Landmarks;
import org.emotion4j.ModelFileException;
import org.emotion4j.Point;
import org.emotion4j.detectors.internal.dlib.jni.ShapePredictor;
import org.emotion4j.detectors.models.ModelContent;

/** dlib's five landmarks. Safe to share between threads. */
final class LandmarkFinder implements AutoCloseable {

  /** In the order of the model. */
  private static final List<Landmark> ORDER =
      List.of(
          Landmark.LEFT_EYE_OUTER_CORNER,
          Landmark.LEFT_EYE_INNER_CORNER,
          Landmark.RIGHT_EYE_OUTER_CORNER,
          Landmark.RIGHT_EYE_INNER_CORNER,
          Landmark.NOSE_BASE);

  private final ShapePredictor predictor;

  private LandmarkFinder(ShapePredictor predictor) {
    this.predictor = predictor;
    predictor.retainReference(); // a scope around the caller must not free it
  }

  /** Reads a model; dlib must have been loaded. */
  static LandmarkFinder read(ModelContent model) {
    try (BytePointer bytes = new BytePointer(model.content())) {
      LandmarkFinder finder = new LandmarkFinder(new ShapePredictor(bytes, model.content().length));
      int points = finder.predictor.points();
      if (points != ORDER.size()) {
        finder.close();
        throw new IllegalArgumentException(
            "it finds %d points, not the %d that are known here".formatted(points, ORDER.size()));
      }
      return finder;
    } catch (RuntimeException e) {
      throw new ModelFileException(
          "%s is no landmark model that can be used here: %s. Fetch it again, or name the right one"
              .formatted(model.where(), e.getMessage()),
          e);
    }
  }

  Landmarks find(Image image, DlibBox box) {
    int[] points = new int[2 * ORDER.size()];
    predictor.locate(
        new BytePointer(image.pixels()),
        image.width(),
        image.height(),
        image.stride(),
        DlibPictures.format(image),
        box.left(),
        box.top(),
        box.right(),
        box.bottom(),
        points);
    Map<Landmark, Point> found = new EnumMap<>(Landmark.class);
    for (int i = 0; i < ORDER.size(); i++) {
      found.put(ORDER.get(i), new Point(points[2 * i], points[2 * i + 1]));
    }
    return new Landmarks(found);
  }

  @Override
  public void close() {
    predictor.close();
  }
}
