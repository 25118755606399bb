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
 * How long something took that was done many times.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param count how many times
 * @param total all in all
 * @param median the time that half of them did not exceed; like the next one up to 3 in a hundred
 *     too long, never too short
 * @param p95 the time that 95 in a hundred of them did not exceed
 * @param max the longest, exactly
 */
public record TimeStatistics(
    long count, Duration total, Duration median, Duration p95, Duration max) {

  /**
   * The mean.
   *
   * @return the mean; zero if there was none
   */
  public Duration mean() {
    return count == 0 ? Duration.ZERO : total.dividedBy(count);
  }
}
