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

import java.util.Arrays;
import java.util.Optional;
import org.emotion4j.BoundingBox;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionScores;
import org.emotion4j.Face;
import org.emotion4j.FaceEmotion;
import org.emotion4j.ValenceArousal;

/** Entries as columns of numbers, which take a fraction of the memory of objects. */
final class TimelineChunk {

  /** How many entries fit in. */
  static final int SIZE = 1024;

  private static final int EMOTIONS = Emotion.all().size();

  /** Confidence, box, valence, arousal; no number for the last two if there are none. */
  private static final int VALUES = 7;

  private final long[] frames;
  private final long[] micros;
  private final long[] identities;
  private final float[] scores;
  private final double[] values;
  private int size;

  TimelineChunk() {
    this(
        new long[SIZE],
        new long[SIZE],
        new long[SIZE],
        new float[SIZE * EMOTIONS],
        new double[SIZE * VALUES],
        0);
  }

  private TimelineChunk(
      long[] frames, long[] micros, long[] identities, float[] scores, double[] values, int size) {
    this.frames = frames;
    this.micros = micros;
    this.identities = identities;
    this.scores = scores;
    this.values = values;
    this.size = size;
  }

  /** A copy with just enough room. */
  TimelineChunk copy() {
    return new TimelineChunk(
        Arrays.copyOf(frames, size),
        Arrays.copyOf(micros, size),
        Arrays.copyOf(identities, size),
        Arrays.copyOf(scores, size * EMOTIONS),
        Arrays.copyOf(values, size * VALUES),
        size);
  }

  boolean isFull() {
    return size == SIZE;
  }

  int size() {
    return size;
  }

  void add(TimelineEntry entry) {
    frames[size] = entry.frame();
    micros[size] = entry.timestampMicros();
    identities[size] = entry.identity();
    float[] probabilities = entry.emotion().scores().toArray();
    System.arraycopy(probabilities, 0, scores, size * EMOTIONS, EMOTIONS);
    Face face = entry.emotion().face();
    Optional<ValenceArousal> point = entry.emotion().valenceArousal();
    int at = size * VALUES;
    values[at] = face.confidence();
    values[at + 1] = face.box().x();
    values[at + 2] = face.box().y();
    values[at + 3] = face.box().width();
    values[at + 4] = face.box().height();
    values[at + 5] = point.map(ValenceArousal::valence).orElse(Double.NaN);
    values[at + 6] = point.map(ValenceArousal::arousal).orElse(Double.NaN);
    size++;
  }

  long identity(int i) {
    return identities[i];
  }

  long micros(int i) {
    return micros[i];
  }

  TimelineEntry entry(int i) {
    int at = i * VALUES;
    BoundingBox box =
        new BoundingBox(values[at + 1], values[at + 2], values[at + 3], values[at + 4]);
    Optional<ValenceArousal> point =
        Double.isNaN(values[at + 5])
            ? Optional.empty()
            : Optional.of(new ValenceArousal(values[at + 5], values[at + 6]));
    EmotionScores probabilities =
        EmotionScores.ofProbabilities(Arrays.copyOfRange(scores, i * EMOTIONS, (i + 1) * EMOTIONS));
    return new TimelineEntry(
        frames[i],
        micros[i],
        identities[i],
        new FaceEmotion(new Face(box, values[at]), probabilities, point));
  }
}
