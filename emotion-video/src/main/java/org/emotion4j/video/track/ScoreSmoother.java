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

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionScores;
import org.emotion4j.FaceEmotion;
import org.emotion4j.ValenceArousal;

/**
 * Smooths what each identity expresses over time, exponentially: a result of {@code t} seconds
 * after the last one counts for 1 - exp(-t / timeConstant), what was before for the rest. So after
 * one time constant 63 in a hundred of a change have come through, whatever the frame rate.
 * Probabilities stay a distribution; valence and arousal are smoothed alike.
 *
 * <p>The first result of an identity is taken as it is, and so is the first after a gap of more
 * than the longest gap: what a face expressed before it was gone says nothing about it now.
 *
 * <p>Used by one thread at a time. Takes some 200 bytes for each identity; those not seen for ten
 * seconds and the longest gap are forgotten.
 */
public final class ScoreSmoother {

  private static final long EVERY_MICROS = 10_000_000;

  private static final class State {
    private final double[] scores = new double[Emotion.all().size()];
    private Optional<ValenceArousal> point = Optional.empty();
    private long micros;
  }

  private final double timeConstant;
  private final double longestGap;
  private final Map<Long, State> states = new HashMap<>();
  private long lastCleaning;

  /**
   * A smoother whose longest gap is one second.
   *
   * @param timeConstant the time constant; 0 leaves everything as it is
   */
  public ScoreSmoother(Duration timeConstant) {
    this(timeConstant, Duration.ofSeconds(1));
  }

  /**
   * A smoother.
   *
   * @param timeConstant the time constant; 0 leaves everything as it is
   * @param longestGap the time without a result after which an identity begins anew
   * @throws IllegalArgumentException if one of them is negative
   */
  public ScoreSmoother(Duration timeConstant, Duration longestGap) {
    if (timeConstant.isNegative() || longestGap.isNegative()) {
      throw new IllegalArgumentException(
          "Time constant and longest gap must not be negative: "
              + (timeConstant + ", " + longestGap));
    }
    this.timeConstant = timeConstant.toNanos() / 1e9;
    this.longestGap = longestGap.toNanos() / 1e9;
  }

  /**
   * Smooths the result of an identity.
   *
   * @param identity whose result it is
   * @param timestampMicros its time in microseconds; one that is before the identity's last one
   *     begins anew
   * @param raw what the classifier said
   * @return the same face with smoothed probabilities, and with smoothed valence and arousal if it
   *     has them
   */
  public FaceEmotion smooth(long identity, long timestampMicros, FaceEmotion raw) {
    if (timeConstant == 0) {
      return raw;
    }
    forgetOld(timestampMicros);
    State known = states.get(identity);
    State state = known == null ? new State() : known;
    states.put(identity, state);
    double seconds = (timestampMicros - state.micros) / 1e6;
    boolean anew = known == null || seconds < 0 || seconds > longestGap;
    double weight = anew ? 1 : 1 - Math.exp(-seconds / timeConstant);
    state.micros = timestampMicros;
    for (Emotion emotion : Emotion.all()) {
      int i = emotion.ordinal();
      state.scores[i] += weight * (raw.scores().of(emotion) - state.scores[i]);
    }
    state.point = mixed(anew ? Optional.empty() : state.point, raw.valenceArousal(), weight);
    return new FaceEmotion(raw.face(), distribution(state.scores), state.point, raw.turned());
  }

  private static Optional<ValenceArousal> mixed(
      Optional<ValenceArousal> old, Optional<ValenceArousal> now, double weight) {
    if (old.isEmpty() || now.isEmpty()) {
      return now;
    }
    return Optional.of(
        new ValenceArousal(
            old.get().valence() + weight * (now.get().valence() - old.get().valence()),
            old.get().arousal() + weight * (now.get().arousal() - old.get().arousal())));
  }

  /** Divided by their sum, which is off 1 by what rounding left. */
  private static EmotionScores distribution(double[] scores) {
    double sum = 0;
    for (double score : scores) {
      sum += score;
    }
    float[] probabilities = new float[scores.length];
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = (float) Math.min(1, scores[i] / sum);
    }
    return EmotionScores.ofProbabilities(probabilities);
  }

  /** Now and then, so that identities that are long gone take no memory. */
  private void forgetOld(long now) {
    if (Math.abs(now - lastCleaning) > EVERY_MICROS) {
      lastCleaning = now;
      states.values().removeIf(state -> Math.abs(now - state.micros) / 1e6 > longestGap);
    }
  }

  /** Forgets all identities, as at a jump in the video. */
  public void reset() {
    states.clear();
  }
}
