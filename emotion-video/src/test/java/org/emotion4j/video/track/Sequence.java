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

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;
import org.emotion4j.Image;

/**
 * A video made of photos, so that it is known where each face is: faces of photos move over a photo
 * without faces, at 25 frames a second, in 640 x 480 pixels.
 */
final class Sequence {

  static final int WIDTH = 640;
  static final int HEIGHT = 480;
  static final long FRAME_MICROS = 40_000;

  /** Where a face is at a time. */
  record Pose(double x, double y, double height, double degrees) {
    Pose(double x, double y, double height) {
      this(x, y, height, 0);
    }
  }

  /** The way of a face; empty while it is not there. */
  interface Way {
    Optional<Pose> at(double seconds);
  }

  private record Actor(SequenceFace face, Way way) {}

  private final BufferedImage background;
  private final List<Actor> actors = new ArrayList<>();
  private final Random random = new Random(7);
  private Way occluder = seconds -> Optional.empty();
  private double noise;
  private double flicker;

  Sequence(Path backgroundPhoto) {
    background = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = graphics(background);
    graphics.drawImage(Image.read(backgroundPhoto).toBufferedImage(), 0, 0, WIDTH, HEIGHT, null);
    graphics.dispose();
  }

  /** Adds a face in front of those that are there; they are numbered from 0. */
  Sequence with(SequenceFace face, Way way) {
    actors.add(new Actor(face, way));
    return this;
  }

  /** Adds a plate in front of all, as wide as it is high. */
  Sequence occluded(Way way) {
    occluder = way;
    return this;
  }

  /** Adds Gaussian noise of this standard deviation, and light that swings by this part. */
  Sequence disturbed(double deviation, double part) {
    noise = deviation;
    flicker = part;
    return this;
  }

  static long micros(int frame) {
    return frame * FRAME_MICROS;
  }

  /** Draws a frame. */
  Image frame(int number) {
    double seconds = micros(number) / 1e6;
    BufferedImage canvas = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = graphics(canvas);
    graphics.drawImage(background, 0, 0, null);
    for (Actor actor : actors) {
      actor
          .way()
          .at(seconds)
          .ifPresent(
              pose ->
                  actor.face().draw(graphics, pose.x(), pose.y(), pose.height(), pose.degrees()));
    }
    occluder
        .at(seconds)
        .ifPresent(
            plate -> {
              graphics.setColor(new Color(90, 110, 80));
              int side = (int) plate.height();
              graphics.fillRect((int) plate.x() - side / 2, (int) plate.y() - side / 2, side, side);
              graphics.setColor(new Color(60, 70, 50));
              graphics.drawLine(
                  (int) plate.x(), (int) plate.y() - side / 2, (int) plate.x(), (int) plate.y());
            });
    graphics.dispose();
    disturb(((DataBufferByte) canvas.getRaster().getDataBuffer()).getData(), seconds);
    return Image.of(canvas);
  }

  private static Graphics2D graphics(BufferedImage canvas) {
    Graphics2D graphics = canvas.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    return graphics;
  }

  private void disturb(byte[] pixels, double seconds) {
    double light = 1 + flicker * Math.sin(2 * Math.PI * seconds / 1.7);
    if (noise > 0 || flicker > 0) {
      for (int i = 0; i < pixels.length; i++) {
        double value = (pixels[i] & 255) * light + noise * random.nextGaussian();
        pixels[i] = (byte) Math.max(0, Math.min(255, Math.round(value)));
      }
    }
  }

  /** Where a face really is, whether it can be seen or not. */
  Optional<BoundingBox> truth(int actor, int frame) {
    SequenceFace face = actors.get(actor).face();
    return actors
        .get(actor)
        .way()
        .at(micros(frame) / 1e6)
        .map(
            pose -> {
              double width = pose.height() * face.boxWidth() / face.boxHeight();
              return new BoundingBox(
                  pose.x() - width / 2, pose.y() - pose.height() / 2, width, pose.height());
            });
  }

  /** Whether at least this part of a face can be seen: inside, and with nothing in front. */
  boolean visible(int actor, int frame, double part) {
    Optional<BoundingBox> box = truth(actor, frame);
    if (box.isEmpty() || !box.get().overlaps(WIDTH, HEIGHT)) {
      return false;
    }
    double seen = box.get().clip(WIDTH, HEIGHT).area();
    for (int other = actor + 1; other < actors.size(); other++) {
      // A face in front reaches further than its box.
      seen -= truth(other, frame).map(front -> overlap(box.get(), grown(front))).orElse(0.0);
    }
    seen -=
        occluder
            .at(micros(frame) / 1e6)
            .map(
                p ->
                    overlap(
                        box.get(),
                        new BoundingBox(
                            p.x() - p.height() / 2,
                            p.y() - p.height() / 2,
                            p.height(),
                            p.height())))
            .orElse(0.0);
    return seen >= part * box.get().area();
  }

  private static BoundingBox grown(BoundingBox box) {
    return box.expand(box.width() * 0.15, box.height() * 0.15);
  }

  private static double overlap(BoundingBox one, BoundingBox other) {
    double across = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
    double down = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
    return Math.max(0, across) * Math.max(0, down);
  }

  /**
   * What a detector would find: the faces of which 0.7 or more can be seen, each side of the box
   * off by up to 3 in a hundred of the face's size.
   */
  List<Face> detections(int frame) {
    Random off = new Random(31L * frame);
    List<Face> faces = new ArrayList<>();
    for (int actor = 0; actor < actors.size(); actor++) {
      if (visible(actor, frame, 0.7)) {
        BoundingBox box = truth(actor, frame).orElseThrow();
        double most = 0.03 * box.height();
        faces.add(
            new Face(
                BoundingBox.ofCorners(
                        box.x() + most * (2 * off.nextDouble() - 1),
                        box.y() + most * (2 * off.nextDouble() - 1),
                        box.right() + most * (2 * off.nextDouble() - 1),
                        box.bottom() + most * (2 * off.nextDouble() - 1))
                    .clip(WIDTH, HEIGHT),
                0.9));
      }
    }
    return faces;
  }
}
