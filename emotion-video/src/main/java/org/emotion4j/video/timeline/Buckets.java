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
package org.emotion4j.video.timeline;

import java.util.ArrayList;
import java.util.List;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionScores;

/** Entries of one identity, averaged over pieces of time of equal length. */
final class Buckets {

  /** Lengths that people can read, in seconds. */
  private static final double[] LENGTHS = {
    0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600
  };

  /** Means over a piece of time, at the mean of the times; no number where nothing is known. */
  record Mean(double seconds, EmotionScores scores, double valence, double arousal) {}

  private Buckets() {}

  /**
   * How long a piece is.
   *
   * @param seconds the length of the whole
   * @param entries how many entries it has
   * @param most how many points a line should have at most
   * @return the length in seconds; 0 if there are few enough entries as they are
   */
  static double length(double seconds, int entries, int most) {
    if (entries <= most) {
      return 0;
    }
    for (double length : LENGTHS) {
      if (seconds / length <= most) {
        return length;
      }
    }
    return seconds / most;
  }

  /** The means of entries in the order of their time; each entry alone if the length is 0. */
  static List<Mean> means(List<TimelineEntry> entries, double length) {
    List<Mean> means = new ArrayList<>();
    int from = 0;
    while (from < entries.size()) {
      int to = from + 1;
      while (length > 0
          && to < entries.size()
          && piece(entries.get(to), length) == piece(entries.get(from), length)) {
        to++;
      }
      means.add(mean(entries.subList(from, to)));
      from = to;
    }
    return means;
  }

  private static long piece(TimelineEntry entry, double length) {
    return entry.timestampMicros() / Math.round(length * 1e6);
  }

  private static Mean mean(List<TimelineEntry> entries) {
    double seconds = 0;
    double[] scores = new double[Emotion.all().size()];
    double valence = 0;
    double arousal = 0;
    int points = 0;
    for (TimelineEntry entry : entries) {
      seconds += entry.seconds() / entries.size();
      for (Emotion emotion : Emotion.all()) {
        scores[emotion.ordinal()] += (double) entry.emotion().scores().of(emotion) / entries.size();
      }
      if (entry.emotion().valenceArousal().isPresent()) {
        points++;
        valence += entry.emotion().valenceArousal().get().valence();
        arousal += entry.emotion().valenceArousal().get().arousal();
      }
    }
    float[] probabilities = new float[scores.length];
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = (float) Math.min(1, scores[i]);
    }
    // 0 / 0 is no number, as it shall be.
    return new Mean(
        seconds, EmotionScores.ofProbabilities(probabilities), valence / points, arousal / points);
  }
}
