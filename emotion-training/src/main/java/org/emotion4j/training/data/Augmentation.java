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

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How much a face is varied each time it is shown.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param flip whether it is mirrored half of the time
 * @param rotation the largest angle in degrees, to either side
 * @param zoom the largest change of size, as a part of it
 * @param shift the largest move across and down, as a part of the width
 * @param contrast what the contrast is multiplied with
 * @param brightness the largest change of brightness, as a part of the whole range
 * @param erasing how probable it is that a part of the face is covered, from 0 to 1 (Zhong and
 *     others, 2020)
 * @param leastJpegQuality the least quality as which it is stored as JPEG, at the size at which the
 *     network sees it; {@link JpegTable#NOT_STORED} if it never is
 * @param flaws what cameras and programs do to it
 */
public record Augmentation(
    boolean flip,
    double rotation,
    double zoom,
    double shift,
    Contrast contrast,
    double brightness,
    double erasing,
    int leastJpegQuality,
    FlawLimits flaws) {

  /** Faces as they are. */
  public static final Augmentation NONE = new Augmentation(false, 0, 0, 0, 0, 0, 0);

  public Augmentation {
    if (rotation < 0 || zoom < 0 || zoom >= 1 || shift < 0 || brightness < 0) {
      throw new IllegalArgumentException("The changes must be positive, and parts less than 1");
    }
    if (!(erasing >= 0 && erasing <= 1)) {
      throw new IllegalArgumentException("A probability must lie between 0 and 1: " + erasing);
    }
    if (leastJpegQuality < 1 || leastJpegQuality > JpegTable.NOT_STORED) {
      throw new IllegalArgumentException(
          "JPEG's quality must be from 1 to 100, not " + leastJpegQuality);
    }
  }

  /**
   * Without flaws.
   *
   * @param flip whether it is mirrored half of the time
   * @param rotation the largest angle in degrees, to either side
   * @param zoom the largest change of size, as a part of it
   * @param shift the largest move across and down, as a part of the width
   * @param contrast what the contrast is multiplied with
   * @param brightness the largest change of brightness, as a part of the whole range
   * @param erasing how probable it is that a part of the face is covered, from 0 to 1
   * @param leastJpegQuality the least quality as which it is stored as JPEG, or {@link
   *     JpegTable#NOT_STORED}
   */
  public Augmentation(
      boolean flip,
      double rotation,
      double zoom,
      double shift,
      Contrast contrast,
      double brightness,
      double erasing,
      int leastJpegQuality) {
    this(
        flip,
        rotation,
        zoom,
        shift,
        contrast,
        brightness,
        erasing,
        leastJpegQuality,
        FlawLimits.NONE);
  }

  /**
   * Without JPEG, with contrast about middle gray.
   *
   * @param flip whether it is mirrored half of the time
   * @param rotation the largest angle in degrees, to either side
   * @param zoom the largest change of size, as a part of it
   * @param shift the largest move across and down, as a part of the width
   * @param contrast the largest change of contrast, as a part of it
   * @param brightness the largest change of brightness, as a part of the whole range
   * @param erasing how probable it is that a part of the face is covered, from 0 to 1
   */
  public Augmentation(
      boolean flip,
      double rotation,
      double zoom,
      double shift,
      double contrast,
      double brightness,
      double erasing) {
    this(
        flip,
        rotation,
        zoom,
        shift,
        Contrast.around(contrast),
        brightness,
        erasing,
        JpegTable.NOT_STORED);
  }

  /**
   * The same with flaws.
   *
   * @param limits how far they go
   * @return the augmentation
   */
  public Augmentation withFlaws(FlawLimits limits) {
    return new Augmentation(
        flip, rotation, zoom, shift, contrast, brightness, erasing, leastJpegQuality, limits);
  }

  /**
   * Whether faces are stored as JPEG.
   *
   * @return true if some are
   */
  public boolean storesJpeg() {
    return leastJpegQuality < JpegTable.NOT_STORED;
  }

  /**
   * Draws the variation of one face.
   *
   * @param random where chance comes from
   * @return the variation
   */
  public Variation draw(SplittableRandom random) {
    boolean mirrored = flip && random.nextBoolean();
    double angle = Math.toRadians(between(random, rotation));
    double size = 1 + between(random, zoom);
    double across = between(random, shift);
    double down = between(random, shift);
    double gain = contrast.draw(random);
    double offset = between(random, brightness);
    // Only drawn where it is wanted: what other recipes draw stays as it was.
    Hole hole = erasing > 0 && random.nextDouble() < erasing ? Hole.draw(random) : Hole.NONE;
    int quality =
        storesJpeg()
            ? random.nextInt(leastJpegQuality, JpegTable.NOT_STORED + 1)
            : JpegTable.NOT_STORED;
    return new Variation(
        mirrored,
        angle,
        size,
        across,
        down,
        gain,
        contrast.aboutMean(),
        offset,
        hole,
        quality,
        flaws.draw(random));
  }

  /**
   * The changes for a reader.
   *
   * @return a part of a sentence
   */
  public String inWords() {
    if (equals(NONE)) {
      return "faces as they are";
    }
    return String.format(
        Locale.ROOT,
        "faces %sturned by up to %s degrees, sized by %s, moved by %s of their width, %s,"
            + " brightness changed by %s%s%s%s",
        flip ? "mirrored, " : "",
        rotation,
        zoom,
        shift,
        contrast.inWords(),
        brightness,
        erasing > 0 ? ", a part of them covered with probability " + erasing : "",
        storesJpeg() ? ", stored as JPEG of quality " + leastJpegQuality + " to 100" : "",
        flaws.inWords());
  }

  private static double between(SplittableRandom random, double most) {
    return most == 0 ? 0 : (2 * random.nextDouble() - 1) * most;
  }
}
