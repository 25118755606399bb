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
package org.emotion4j.training.regression;

import java.util.SplittableRandom;
import org.emotion4j.Emotion;
import org.emotion4j.ValenceArousal;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.LabelledFace;

/** Where a face is said to lie in the valence-arousal plane. */
public enum Labels {

  /**
   * At the centre of the emotion that most people chose, moved by up to {@value #NOISE} on each
   * axis as the original's labels are; once for all, not anew each time that the face is shown.
   */
  NOISY_CENTRES("the label's centre, moved by up to 0.4 at random") {
    @Override
    ValenceArousal of(LabelledFace face, SplittableRandom random) {
      ValenceArousal centre = face.label().centre();
      double valence = centre.valence() + random.nextDouble(-NOISE, NOISE);
      return new ValenceArousal(valence, centre.arousal() + random.nextDouble(-NOISE, NOISE));
    }
  },

  /** At the centre of the emotion that most people chose. */
  CENTRES("the label's centre") {
    @Override
    ValenceArousal of(LabelledFace face, SplittableRandom random) {
      return face.label().centre();
    }
  },

  /**
   * At the centre of one person's vote, drawn anew for each epoch: over the epochs a face is shown
   * with the labels that people gave it, each as often as it was given.
   */
  DRAWN_VOTES("the centre of a vote, drawn anew for each epoch") {
    @Override
    ValenceArousal of(LabelledFace face, SplittableRandom random) {
      double drawn = random.nextDouble();
      Emotion last = face.label();
      for (Emotion emotion : Emotion.all()) {
        float share = face.shares()[emotion.ordinal()];
        if (share > 0) {
          last = emotion;
          drawn -= share;
          if (drawn < 0) {
            break;
          }
        }
      }
      return last.centre();
    }
  },

  /** At the mean of the centres, weighed by the shares of the votes. */
  EXPECTED_CENTRES("the mean of the centres under the shares of the votes") {
    @Override
    ValenceArousal of(LabelledFace face, SplittableRandom random) {
      double valence = 0;
      double arousal = 0;
      for (Emotion emotion : Emotion.all()) {
        float share = face.shares()[emotion.ordinal()];
        valence += share * emotion.centre().valence();
        arousal += share * emotion.centre().arousal();
      }
      return new ValenceArousal(valence, arousal);
    }
  };

  private static final double NOISE = 0.4;

  private final String inWords;

  Labels(String inWords) {
    this.inWords = inWords;
  }

  abstract ValenceArousal of(LabelledFace face, SplittableRandom random);

  /** A part of a sentence. */
  String inWords() {
    return inWords;
  }

  /**
   * The labels of all faces.
   *
   * @param faces the faces
   * @param axes on which axes
   * @param seed decides all that is random
   * @return one number for each face and axis
   */
  float[] of(FaceSet faces, Axes axes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] labels = new float[faces.size() * axes.count()];
    for (int i = 0; i < faces.size(); i++) {
      axes.write(of(faces.get(i), random), labels, i * axes.count());
    }
    return labels;
  }
}
