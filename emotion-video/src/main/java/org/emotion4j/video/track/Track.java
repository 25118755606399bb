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
package org.emotion4j.video.track;

import java.util.EnumMap;
import java.util.Map;
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;
import org.emotion4j.Image;
import org.emotion4j.Landmark;
import org.emotion4j.Landmarks;
import org.emotion4j.Point;

/** One identity: where its face is, how it moves, what it looks like. Reused for later ones. */
final class Track {

  /** How much of the picture the position filter sees, in parts of the face's box. */
  private static final double CONTEXT = 2;

  /** The time over which the velocity is averaged, in seconds. */
  private static final double VELOCITY_TIME = 0.2;

  /** A face is not expected to be further away than this by its velocity alone, in its sizes. */
  private static final double LONGEST_LEAP = 2;

  /** A face at a border that moves outwards by so many of its sizes a second is about to leave. */
  private static final double LEAVING = 0.5;

  /** What all tracks of a tracker use in turn. */
  static final class Workspace {
    final GraySampler sampler = new GraySampler();
    final PositionFilter.Workspace position = new PositionFilter.Workspace();
    final ScaleFilter.Workspace scale = new ScaleFilter.Workspace();
    final Appearance appearance = new Appearance();
    final float[] description = new float[Appearance.LENGTH];
  }

  private final PositionFilter positionFilter = new PositionFilter();
  private final ScaleFilter scaleFilter = new ScaleFilter();

  /** What it looked like when it was last detected, and about how it looked in all detections. */
  private final float[] lastLook = new float[Appearance.LENGTH];

  private final float[] usualLook = new float[Appearance.LENGTH];

  private long identity;
  private Face detection = new Face(new BoundingBox(0, 0, 1, 1), 0);
  private double centreX;
  private double centreY;
  private double width;
  private double height;
  private double velocityX; // pixels a second
  private double velocityY;
  private double likeness;
  private boolean visible;
  private double leapX;
  private double leapY;
  private long seenMicros;
  private long missedSinceMicros;

  /** Begins a new identity. */
  void begin(long number) {
    identity = number;
    velocityX = 0;
    velocityY = 0;
    visible = false;
  }

  /** Takes a detection as the place where the face is now. */
  void detected(Workspace work, Image image, long micros, Face face, float[] look, boolean first) {
    BoundingBox box = face.box();
    double x = box.x() + box.width() / 2;
    double y = box.y() + box.height() / 2;
    if (!first) {
      updateVelocity(x, y, micros, visible ? 1 : 0);
    }
    detection = face;
    centreX = x;
    centreY = y;
    width = box.width();
    height = box.height();
    System.arraycopy(look, 0, lastLook, 0, look.length);
    float old = first ? 0 : 0.7f;
    for (int i = 0; i < look.length; i++) {
      usualLook[i] = old * usualLook[i] + (1 - old) * look[i];
    }
    seen(micros);
    missedSinceMicros = Long.MAX_VALUE;
    likeness = 1;
    learn(work, image, 1);
  }

  private void seen(long micros) {
    seenMicros = micros;
    visible = true;
    leapX = 0;
    leapY = 0;
  }

  private void learn(Workspace work, Image image, float rate) {
    work.sampler.sample(
        image, centreX, centreY, width * CONTEXT, height * CONTEXT, work.position.patch);
    positionFilter.learn(work.position, rate);
    scaleFilter.learn(work.scale, work.sampler, image, centreX, centreY, width, height, rate);
  }

  /**
   * Looks where the face is in the next frame. Afterwards {@link #visible} tells whether it was
   * found.
   */
  void advance(Workspace work, Image image, long micros, double seconds, TrackerOptions options) {
    double expectedX = centreX + expectedMove(velocityX, leapX, seconds, width);
    double expectedY = centreY + expectedMove(velocityY, leapY, seconds, height);
    work.sampler.sample(
        image, expectedX, expectedY, width * CONTEXT, height * CONTEXT, work.position.patch);
    positionFilter.search(work.position);
    double pixel = CONTEXT / PositionFilter.SIZE;
    double x = expectedX + positionFilter.shiftX() * pixel * width;
    double y = expectedY + positionFilter.shiftY() * pixel * height;
    boolean found = positionFilter.peakToSidelobe() >= options.leastPeak();
    double factor = 1;
    if (found) {
      // Twice, since the filter underestimates how much a face has grown.
      for (int i = 0; i < 2; i++) {
        factor *=
            scaleFilter.search(
                work.scale, work.sampler, image, x, y, width * factor, height * factor);
      }
      work.appearance.describe(
          work.sampler, image, x, y, width * factor, height * factor, work.description);
      likeness = Appearance.likeness(work.description, lastLook);
      found = likeness >= (visible ? options.leastLikeness() : options.recoveredLikeness());
    }
    if (found) {
      updateVelocity(x, y, micros, visible ? 1 : 0);
      centreX = x;
      centreY = y;
      width *= factor;
      height *= factor;
      seen(micros);
    } else {
      leapX += expectedX - centreX;
      leapY += expectedY - centreY;
      centreX = expectedX;
      centreY = expectedY;
      visible = false;
    }
  }

  /** Learns from the frame in which the face was followed. */
  void learnFollowed(Workspace work, Image image, double rate) {
    if (rate > 0) {
      learn(work, image, (float) rate);
    }
  }

  private static double expectedMove(double velocity, double leap, double seconds, double size) {
    double move = velocity * seconds;
    double most = LONGEST_LEAP * size;
    return Math.max(-most - leap, Math.min(most - leap, move));
  }

  private void updateVelocity(double x, double y, long micros, double trust) {
    double seconds = (micros - seenMicros) / 1e6;
    if (seconds > 0) {
      double rate = trust * (1 - Math.exp(-seconds / VELOCITY_TIME));
      velocityX += rate * ((x - centreX) / seconds - velocityX);
      velocityY += rate * ((y - centreY) / seconds - velocityY);
    }
  }

  /** Takes note that a detector did not find it. */
  void missed(long micros) {
    missedSinceMicros = Math.min(missedSinceMicros, micros);
  }

  /** Says that the face is not where it was thought to be. */
  void lose() {
    visible = false;
  }

  /** For how long the face has been out of sight, or unseen by the detector, in microseconds. */
  long unseenMicros(long now) {
    long missed = missedSinceMicros == Long.MAX_VALUE ? 0 : now - missedSinceMicros;
    return Math.max(missed, visible ? 0 : now - seenMicros);
  }

  long identity() {
    return identity;
  }

  boolean visible() {
    return visible;
  }

  /** How alike the face looks to its last detection, in the frame in which it was last seen. */
  double likeness() {
    return likeness;
  }

  /** How alike a look is to this face. */
  double likeness(float[] look) {
    double usual = 0;
    double length = 0;
    for (int i = 0; i < look.length; i++) {
      usual += (double) look[i] * usualLook[i];
      length += (double) usualLook[i] * usualLook[i];
    }
    return Math.max(
        Appearance.likeness(look, lastLook), length > 0 ? usual / Math.sqrt(length) : -1);
  }

  /** Where the face is, or is expected; it may reach beyond the picture. */
  BoundingBox box() {
    return new BoundingBox(centreX - width / 2, centreY - height / 2, width, height);
  }

  /**
   * Whether the face has left the picture: too little of it is inside, or it went out of sight at a
   * border towards which it moved.
   */
  boolean hasLeft(int imageWidth, int imageHeight, double leastVisible) {
    if (visiblePart(imageWidth, imageHeight) < leastVisible) {
      return true;
    }
    double across = LEAVING * width;
    double down = LEAVING * height;
    return !visible
        && ((centreX - width / 2 <= 0 && velocityX < -across)
            || (centreY - height / 2 <= 0 && velocityY < -down)
            || (centreX + width / 2 >= imageWidth && velocityX > across)
            || (centreY + height / 2 >= imageHeight && velocityY > down));
  }

  /** The part of the face's box that lies inside the picture, from 0 to 1. */
  private double visiblePart(int imageWidth, int imageHeight) {
    double across = Math.min(imageWidth, centreX + width / 2) - Math.max(0, centreX - width / 2);
    double down = Math.min(imageHeight, centreY + height / 2) - Math.max(0, centreY - height / 2);
    return Math.max(0, across) * Math.max(0, down) / (width * height);
  }

  /** The face as it was followed; call it for one that overlaps the picture. */
  Face face(int imageWidth, int imageHeight) {
    BoundingBox now = box();
    return new Face(
        now.clip(imageWidth, imageHeight),
        detection.confidence(),
        detection.landmarks().map(points -> moved(points, detection.box(), now)));
  }

  private static Landmarks moved(Landmarks landmarks, BoundingBox from, BoundingBox to) {
    Map<Landmark, Point> points = new EnumMap<>(Landmark.class);
    for (Map.Entry<Landmark, Point> entry : landmarks.points().entrySet()) {
      Point point = entry.getValue();
      points.put(
          entry.getKey(),
          new Point(
              to.x() + (point.x() - from.x()) * to.width() / from.width(),
              to.y() + (point.y() - from.y()) * to.height() / from.height()));
    }
    return new Landmarks(points);
  }
}
