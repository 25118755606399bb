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

import java.util.List;
import java.util.Optional;
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;
import org.emotion4j.Landmark;
import org.emotion4j.Point;

/**
 * Counts how far a detector finds what another program finds.
 *
 * <p>Expected faces are lists of numbers: left, top, width and height of the box, x and y of each
 * landmark, score; in pixels.
 */
final class FaceAgreement {

  private final List<Landmark> landmarks;
  private final double leastOverlap;
  private int expected;
  private int same;
  private int found;
  private int photosWithFace;
  private int photosWithSame;
  private double worstOverlap = 1;
  private double farthestPoint;
  private double largestDifference;

  /**
   * Nothing is counted yet.
   *
   * @param landmarks in the order in which the numbers have them
   * @param leastOverlap intersection over union from which on two boxes are the same
   */
  FaceAgreement(List<Landmark> landmarks, double leastOverlap) {
    this.landmarks = landmarks;
    this.leastOverlap = leastOverlap;
  }

  /** Compares the faces of one photo. */
  void add(List<double[]> faces, List<Face> ours, int width, int height) {
    int before = same;
    for (double[] face : faces) {
      BoundingBox box = new BoundingBox(face[0], face[1], face[2], face[3]).clip(width, height);
      Optional<Face> near =
          ours.stream().filter(other -> other.box().iou(box) >= leastOverlap).findFirst();
      near.ifPresent(other -> compare(face, box, other));
    }
    expected += faces.size();
    found += ours.size();
    photosWithFace += faces.isEmpty() ? 0 : 1;
    photosWithSame += same > before ? 1 : 0;
  }

  private void compare(double[] face, BoundingBox box, Face other) {
    same++;
    worstOverlap = Math.min(worstOverlap, box.iou(other.box()));
    double score = face[face.length - 1];
    largestDifference = Math.max(largestDifference, Math.abs(score - other.confidence()));
    for (int i = 0; i < landmarks.size(); i++) {
      Point point = other.landmarks().orElseThrow().get(landmarks.get(i)).orElseThrow();
      double distance = Math.hypot(point.x() - face[4 + 2 * i], point.y() - face[5 + 2 * i]);
      farthestPoint = Math.max(farthestPoint, distance / face[2]);
    }
  }

  /** How many faces the other program finds. */
  int expected() {
    return expected;
  }

  /** How many of those are found here. */
  int same() {
    return same;
  }

  /** How many are found here. */
  int found() {
    return found;
  }

  /** On how many photos the other program finds a face. */
  int photosWithFace() {
    return photosWithFace;
  }

  /** On how many of those one of its faces is found here. */
  int photosWithSame() {
    return photosWithSame;
  }

  /** Of all landmarks of the same faces, the largest distance as a part of the box's width. */
  double farthestPoint() {
    return farthestPoint;
  }

  /** Of all scores of the same faces, the largest difference. */
  double largestDifference() {
    return largestDifference;
  }

  @Override
  public String toString() {
    return "%d of %d photos, %d of %d faces, %d found; overlap from %.3f, landmarks within %.4f, scores within %.4f"
        .formatted(
            photosWithSame,
            photosWithFace,
            same,
            expected,
            found,
            worstOverlap,
            farthestPoint,
            largestDifference);
  }
}
