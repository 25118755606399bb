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

import java.util.List;
import java.util.Optional;
import org.emotion4j.Emotion;

/**
 * How many of the ten people who looked at a face chose each label of FER+ (Barsoum et al., 2016).
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param emotions the votes for each {@link Emotion}, in its order
 * @param nonFace the votes that say that there is no face
 */
public record Votes(List<Integer> emotions, int nonFace) {

  /** A label that one person alone chose is taken for a slip. */
  private static final int LEAST_VOTES = 2;

  public Votes {
    emotions = List.copyOf(emotions);
    if (emotions.size() != Emotion.all().size()) {
      throw new IllegalArgumentException(
          "There must be votes for " + Emotion.all().size() + " emotions, not " + emotions.size());
    }
    if (nonFace < 0 || emotions.stream().anyMatch(votes -> votes < 0)) {
      throw new IllegalArgumentException("There cannot be less than no votes: " + emotions);
    }
  }

  /**
   * The share of each emotion among the votes for an emotion, without those that only one person
   * chose unless there is no other.
   *
   * @return nine parts of 1 in the order of {@link Emotion}, or nothing where most saw no face
   */
  public Optional<float[]> shares() {
    int all = emotions.stream().mapToInt(Integer::intValue).sum();
    if (all == 0 || nonFace > all) {
      return Optional.empty();
    }
    int agreed = emotions.stream().mapToInt(Votes::agreed).sum();
    float[] result = new float[emotions.size()];
    for (int i = 0; i < result.length; i++) {
      int votes = emotions.get(i);
      result[i] = agreed > 0 ? (float) agreed(votes) / agreed : (float) votes / all;
    }
    return Optional.of(result);
  }

  private static int agreed(int votes) {
    return votes >= LEAST_VOTES ? votes : 0;
  }

  /**
   * Whether one emotion has more than half of all votes: the faces that the FER+ paper's "majority"
   * protocol counts.
   *
   * @return true if so
   */
  public boolean isMajority() {
    int all = nonFace + emotions.stream().mapToInt(Integer::intValue).sum();
    int most = emotions.stream().mapToInt(Integer::intValue).max().orElse(0);
    return 2 * most > all;
  }
}
