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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What all faces of a video expressed over its time. It keeps of each entry the times, the
 * identity, the nine probabilities, valence and arousal, the confidence and the box; landmarks and
 * the angle by which a face was turned are not kept. An entry takes about 120 bytes, so an hour of
 * one face at 25 frames a second takes 11 MB.
 *
 * <p>Immutable and safe to share between threads. A {@link Recorder} makes it.
 */
public final class EmotionTimeline {

  private final List<TimelineChunk> chunks;
  private final int size;

  private EmotionTimeline(List<TimelineChunk> chunks) {
    this.chunks = List.copyOf(chunks);
    this.size = chunks.stream().mapToInt(TimelineChunk::size).sum();
  }

  /**
   * A timeline of these entries.
   *
   * @param entries in the order of their time
   * @return the timeline
   * @throws IllegalArgumentException if they are not in order
   */
  public static EmotionTimeline of(Iterable<TimelineEntry> entries) {
    Recorder recorder = new Recorder();
    entries.forEach(recorder::add);
    return recorder.snapshot();
  }

  /**
   * How many entries there are.
   *
   * @return the number, one for each face of each frame
   */
  public int size() {
    return size;
  }

  /**
   * All entries in the order of their time.
   *
   * @return a new stream
   */
  public Stream<TimelineEntry> entries() {
    return chunks.stream()
        .flatMap(chunk -> IntStream.range(0, chunk.size()).mapToObj(chunk::entry));
  }

  /**
   * The entries of one identity in the order of their time.
   *
   * @param identity the identity
   * @return a new stream, empty if there is no such identity
   */
  public Stream<TimelineEntry> entries(long identity) {
    return chunks.stream()
        .flatMap(
            chunk ->
                IntStream.range(0, chunk.size())
                    .filter(i -> chunk.identity(i) == identity)
                    .mapToObj(chunk::entry));
  }

  /**
   * The identities and how many entries each has.
   *
   * @return in the order in which they appear first; immutable
   */
  public Map<Long, Integer> identities() {
    Map<Long, Integer> counts = new LinkedHashMap<>();
    for (TimelineChunk chunk : chunks) {
      for (int i = 0; i < chunk.size(); i++) {
        counts.merge(chunk.identity(i), 1, Integer::sum);
      }
    }
    return Collections.unmodifiableMap(counts);
  }

  /**
   * The time of the first entry.
   *
   * @return microseconds; 0 if there are no entries
   */
  public long startMicros() {
    return size == 0 ? 0 : chunks.get(0).micros(0);
  }

  /**
   * The time of the last entry.
   *
   * @return microseconds; 0 if there are no entries
   */
  public long endMicros() {
    TimelineChunk last = size == 0 ? null : chunks.get(chunks.size() - 1);
    return last == null ? 0 : last.micros(last.size() - 1);
  }

  /**
   * Takes entries while a video runs. Safe to use from several threads, say one that adds and one
   * that shows snapshots.
   */
  public static final class Recorder {

    private final List<TimelineChunk> full = new ArrayList<>();
    private TimelineChunk current = new TimelineChunk();
    private long lastMicros;

    /** A recorder without entries. */
    public Recorder() {}

    /**
     * Adds an entry.
     *
     * @param entry what a face expressed, not before the last entry's time
     * @throws IllegalArgumentException if it is before that
     */
    public synchronized void add(TimelineEntry entry) {
      if (entry.timestampMicros() < lastMicros) {
        throw new IllegalArgumentException(
            "An entry at %d microseconds comes after one at %d: add entries in order"
                .formatted(entry.timestampMicros(), lastMicros));
      }
      lastMicros = entry.timestampMicros();
      if (current.isFull()) {
        full.add(current);
        current = new TimelineChunk();
      }
      current.add(entry);
    }

    /**
     * What was added so far. It costs little: only the newest entries, at most 1024, are copied.
     *
     * @return a timeline that later entries do not change
     */
    public synchronized EmotionTimeline snapshot() {
      List<TimelineChunk> chunks = new ArrayList<>(full);
      if (current.size() > 0) {
        chunks.add(current.copy());
      }
      return new EmotionTimeline(chunks);
    }
  }
}
