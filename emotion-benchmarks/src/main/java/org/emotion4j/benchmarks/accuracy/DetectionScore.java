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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.emotion4j.BoundingBox;
import org.emotion4j.models.metrics.MarkedPhoto;

/**
 * How what was found agrees with what is there. Immutable.
 *
 * <p>The surest face comes first; it takes the marked face that it overlaps most, of those that no
 * other has taken, and is a hit if it does so by {@link #LEAST_OVERLAP} or more. One that overlaps
 * an undecided place like that counts neither way; any other is false.
 *
 * @param photos looked at
 * @param photosWithFace those where anything was found, right or wrong
 * @param faces that are there
 * @param hits faces that were found
 * @param falseFaces found where there is none
 * @param overlap of all hits, summed up
 */
public record DetectionScore(
    int photos, int photosWithFace, int faces, int hits, int falseFaces, double overlap) {

  /** As intersection over union. The marks are not exact, and detectors frame faces differently. */
  public static final double LEAST_OVERLAP = 0.4;

  /** No photo yet. */
  public static final DetectionScore NOTHING = new DetectionScore(0, 0, 0, 0, 0, 0);

  /**
   * Scores one photo.
   *
   * @param photo the photo with its marked faces
   * @param found what was found in it
   * @return the score
   */
  public static DetectionScore of(MarkedPhoto photo, List<FoundFace> found) {
    List<BoundingBox> open = new ArrayList<>(photo.faces());
    int hits = 0;
    int wrong = 0;
    double overlap = 0;
    for (FoundFace face :
        found.stream()
            .sorted(Comparator.comparingDouble(FoundFace::confidence).reversed())
            .toList()) {
      Optional<BoundingBox> nearest = nearest(face.box(), open);
      if (nearest.isPresent()) {
        open.remove(nearest.get());
        overlap += nearest.get().iou(face.box());
        hits++;
      } else if (nearest(face.box(), photo.undecided()).isEmpty()) {
        wrong++;
      }
    }
    return new DetectionScore(
        1, found.isEmpty() ? 0 : 1, photo.faces().size(), hits, wrong, overlap);
  }

  private static Optional<BoundingBox> nearest(BoundingBox box, List<BoundingBox> marked) {
    return marked.stream()
        .filter(other -> other.iou(box) >= LEAST_OVERLAP)
        .max(Comparator.comparingDouble(other -> other.iou(box)));
  }

  /**
   * This score and another one together.
   *
   * @param other that of other photos
   * @return the score of all of them
   */
  public DetectionScore plus(DetectionScore other) {
    return new DetectionScore(
        photos + other.photos,
        photosWithFace + other.photosWithFace,
        faces + other.faces,
        hits + other.hits,
        falseFaces + other.falseFaces,
        overlap + other.overlap);
  }

  /**
   * The part of the faces that was found; not a number where there is none.
   *
   * @return a part, from 0 to 1
   */
  public double recall() {
    return hits / (double) faces;
  }

  /**
   * The part of what was found that is a face; not a number where nothing was found.
   *
   * @return a part, from 0 to 1
   */
  public double precision() {
    return hits / (double) (hits + falseFaces);
  }

  /**
   * The mean of all hits; not a number where there is none.
   *
   * @return as intersection over union
   */
  public double meanOverlap() {
    return overlap / hits;
  }
}
