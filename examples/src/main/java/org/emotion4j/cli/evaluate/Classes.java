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
package org.emotion4j.cli.evaluate;

import java.util.List;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionScores;

/**
 * The classes that count.
 *
 * @param emotions the first eight or all nine emotions, in order
 */
public record Classes(List<Emotion> emotions) {

  public Classes {
    emotions = List.copyOf(emotions);
  }

  /**
   * Eight or nine classes.
   *
   * @param count 8 for the named emotions, 9 for uncertain too
   * @return the classes
   * @throws LabelsException if it is another number
   */
  public static Classes of(int count) {
    if (count != 8 && count != 9) {
      throw new LabelsException("There are 8 classes, or 9 with uncertain, not " + count);
    }
    return new Classes(Emotion.all().subList(0, count));
  }

  /** How many there are. */
  public int count() {
    return emotions.size();
  }

  boolean counts(LabelledFace face) {
    return face.label().filter(emotions::contains).isPresent();
  }

  /** The likeliest of these classes; of equally likely ones the first. */
  Emotion top(EmotionScores scores) {
    Emotion top = emotions.get(0);
    for (Emotion emotion : emotions) {
      if (scores.of(emotion) > scores.of(top)) {
        top = emotion;
      }
    }
    return top;
  }

  /** How likely a class is, given that it is one of these. */
  double confidence(EmotionScores scores, Emotion emotion) {
    double sum = 0;
    for (Emotion one : emotions) {
      sum += scores.of(one);
    }
    return sum == 0 ? 1.0 / count() : scores.of(emotion) / sum;
  }
}
