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
package org.emotion4j.video.pipeline;

import java.time.Duration;

/**
 * Counts times in classes, each at most a 32nd wider than the time it begins with, so that memory
 * is the same for any number of them. (HdrHistogram does the same; for this little it would be a
 * dependency for everybody, and one without a module name.)
 *
 * <p>Safe to share between threads.
 */
final class TimeHistogram {

  private static final int BITS = 5;
  private static final int CLASSES = 1 << BITS;

  private final long[] counts = new long[(Long.SIZE - BITS) * CLASSES];
  private long count;
  private long total;
  private long max;

  synchronized void add(long nanos) {
    long time = Math.max(0, nanos);
    counts[classOf(time)]++;
    count++;
    total += time;
    max = Math.max(max, time);
  }

  synchronized TimeStatistics statistics() {
    return new TimeStatistics(
        count,
        Duration.ofNanos(total),
        Duration.ofNanos(quantile(0.5)),
        Duration.ofNanos(quantile(0.95)),
        Duration.ofNanos(max));
  }

  /** The end of the class in which the time of this rank lies. */
  private long quantile(double part) {
    long rank = (long) Math.ceil(part * count);
    long seen = 0;
    for (int i = 0; i < counts.length && rank > 0; i++) {
      seen += counts[i];
      if (seen >= rank) {
        return Math.min(max, endOf(i));
      }
    }
    return max;
  }

  /** Times below 32 have a class each, the others 32 classes for each power of two. */
  private static int classOf(long time) {
    int shift = Math.max(0, Long.SIZE - BITS - 1 - Long.numberOfLeadingZeros(time));
    return shift * CLASSES + (int) (time >> shift);
  }

  private static long endOf(int index) {
    int shift = Math.max(0, index / CLASSES - 1);
    long first = index - (long) shift * CLASSES;
    return ((first + 1) << shift) - 1;
  }
}
