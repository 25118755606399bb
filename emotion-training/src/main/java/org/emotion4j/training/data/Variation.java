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
package org.emotion4j.training.data;

/**
 * How one face is shown: turned, sized and moved about its centre, and with other contrast and
 * brightness; and a part of it may be covered.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param mirrored whether left and right are swapped
 * @param angle by how much it is turned, in radians
 * @param size how large it appears; 1 is as it is
 * @param across how far it is moved to the right, as a part of the width
 * @param down how far it is moved down, as a part of the width
 * @param contrast what the distance from middle gray, or from the mean, is multiplied with
 * @param aboutMean whether it is that from the mean of the face's pixels
 * @param brightness what is added, as a part of the whole range
 * @param hole the part that is covered with middle gray
 * @param jpegQuality the quality as which it is stored as JPEG, or {@link JpegTable#NOT_STORED}
 * @param flaws what a camera or a program did to it
 */
public record Variation(
    boolean mirrored,
    double angle,
    double size,
    double across,
    double down,
    double contrast,
    boolean aboutMean,
    double brightness,
    Hole hole,
    int jpegQuality,
    Flaws flaws) {

  /** A face as it is. */
  public static final Variation NONE = new Variation(false, 0, 1, 0, 0, 1, 0, Hole.NONE);

  /**
   * Without flaws.
   *
   * @param mirrored whether left and right are swapped
   * @param angle by how much it is turned, in radians
   * @param size how large it appears; 1 is as it is
   * @param across how far it is moved to the right, as a part of the width
   * @param down how far it is moved down, as a part of the width
   * @param contrast what the distance from middle gray, or from the mean, is multiplied with
   * @param aboutMean whether it is that from the mean of the face's pixels
   * @param brightness what is added, as a part of the whole range
   * @param hole the part that is covered with middle gray
   * @param jpegQuality the quality as which it is stored as JPEG, or {@link JpegTable#NOT_STORED}
   */
  public Variation(
      boolean mirrored,
      double angle,
      double size,
      double across,
      double down,
      double contrast,
      boolean aboutMean,
      double brightness,
      Hole hole,
      int jpegQuality) {
    this(
        mirrored,
        angle,
        size,
        across,
        down,
        contrast,
        aboutMean,
        brightness,
        hole,
        jpegQuality,
        Flaws.NONE);
  }

  /**
   * Not stored as JPEG, with contrast about middle gray.
   *
   * @param mirrored whether left and right are swapped
   * @param angle by how much it is turned, in radians
   * @param size how large it appears; 1 is as it is
   * @param across how far it is moved to the right, as a part of the width
   * @param down how far it is moved down, as a part of the width
   * @param contrast what the distance from middle gray is multiplied with
   * @param brightness what is added, as a part of the whole range
   * @param hole the part that is covered with middle gray
   */
  public Variation(
      boolean mirrored,
      double angle,
      double size,
      double across,
      double down,
      double contrast,
      double brightness,
      Hole hole) {
    this(
        mirrored,
        angle,
        size,
        across,
        down,
        contrast,
        false,
        brightness,
        hole,
        JpegTable.NOT_STORED);
  }

  /**
   * The same with flaws.
   *
   * @param other what a camera or a program did to it
   * @return the variation
   */
  public Variation withFlaws(Flaws other) {
    return new Variation(
        mirrored,
        angle,
        size,
        across,
        down,
        contrast,
        aboutMean,
        brightness,
        hole,
        jpegQuality,
        other);
  }

  /**
   * The map from a pixel of the shown picture to the place in the stored one that it shows, as
   * TensorFlow's ImageProjectiveTransformV3 takes it: {@code x' = a0 x + a1 y + a2}, {@code y' = a3
   * x + a4 y + a5}. Pixels' centres lie at half coordinates, so that a face as it is gives the
   * plain bilinear resize.
   *
   * @param shown width and height of the shown picture
   * @param stored width and height of the stored one
   * @param map where the eight numbers go
   * @param offset where the first of them goes
   */
  public void map(int shown, int stored, float[] map, int offset) {
    double scale = (double) stored / shown;
    double sign = mirrored ? -1 : 1;
    // As much narrower downwards as it is wider across: the face keeps its area.
    double wide = scale / (size * Math.sqrt(flaws.aspect()));
    double high = scale / (size / Math.sqrt(flaws.aspect()));
    double a0 = sign * Math.cos(angle) * wide;
    double a1 = sign * Math.sin(angle) * wide;
    double a3 = -Math.sin(angle) * high;
    double a4 = Math.cos(angle) * high;
    // The shown picture's centre, moved back by the shift, lands on the stored one's centre.
    double centreX = shown * (0.5 + across) - 0.5;
    double centreY = shown * (0.5 + down) - 0.5;
    double middle = stored * 0.5 - 0.5;
    map[offset] = (float) a0;
    map[offset + 1] = (float) a1;
    map[offset + 2] = (float) (middle - a0 * centreX - a1 * centreY);
    map[offset + 3] = (float) a3;
    map[offset + 4] = (float) a4;
    map[offset + 5] = (float) (middle - a3 * centreX - a4 * centreY);
    map[offset + 6] = 0;
    map[offset + 7] = 0;
  }
}
