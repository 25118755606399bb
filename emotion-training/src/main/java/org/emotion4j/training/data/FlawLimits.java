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
 * How far {@link Flaws} go.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param leastSize the least size to which faces are reduced before they are enlarged again; {@link
 *     FaceSet#SIZE} if they never are
 * @param aspect how much wider or narrower they become at most, as a part of 1
 * @param glare how probable a bright spot is, from 0 to 1
 * @param bulge how much a lens makes of their middle at most
 */
public record FlawLimits(int leastSize, double aspect, double glare, double bulge) {

  /** None. */
  public static final FlawLimits NONE = new FlawLimits(FaceSet.SIZE, 0, 0, 0);

  public FlawLimits {
    if (leastSize < 1 || leastSize > FaceSet.SIZE) {
      throw new IllegalArgumentException(
          "Faces are reduced to 1 to " + FaceSet.SIZE + " pixels, not " + leastSize);
    }
    if (!(aspect >= 0 && aspect < 1) || !(glare >= 0 && glare <= 1) || !(bulge >= 0)) {
      throw new IllegalArgumentException(
          "Parts must be from 0 to 1, a bulge positive: %s, %s, %s"
              .formatted(aspect, glare, bulge));
    }
  }

  /** Draws those of one face; only what is wanted takes numbers. */
  Flaws draw(SplittableRandom random) {
    Resampling resampling =
        leastSize < FaceSet.SIZE ? Resampling.draw(random, leastSize) : Resampling.NONE;
    double wider = aspect > 0 ? 1 + (2 * random.nextDouble() - 1) * aspect : 1;
    Glare spot = glare > 0 && random.nextDouble() < glare ? Glare.draw(random) : Glare.NONE;
    double lens = bulge > 0 ? random.nextDouble() * bulge : 0;
    return new Flaws(resampling, wider, spot, lens);
  }

  /** For a reader: a part of a sentence, empty if there are none. */
  String inWords() {
    String text = "";
    if (leastSize < FaceSet.SIZE) {
      text += ", reduced to %d pixels or more and enlarged again".formatted(leastSize);
    }
    if (aspect > 0) {
      text += String.format(Locale.ROOT, ", stretched by up to %s", aspect);
    }
    if (glare > 0) {
      text += String.format(Locale.ROOT, ", a bright spot on them with probability %s", glare);
    }
    if (bulge > 0) {
      text += String.format(Locale.ROOT, ", bulged by up to %s", bulge);
    }
    return text;
  }
}
