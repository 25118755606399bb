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
package org.emotion4j.training.loop;

import java.util.Locale;
import org.emotion4j.training.network.Trace;

/**
 * Where the time of a training goes.
 *
 * @param faces how many faces were shown
 * @param seconds how long their steps took, as in a training
 * @param preparing how much of that is spent before TensorFlow is called
 * @param trace what TensorFlow did, in as many steps more that were traced, which takes longer
 */
public record Profile(int faces, double seconds, double preparing, Trace trace) {

  private static final double LEAST_PART = 0.005;

  /**
   * The profile for people.
   *
   * @return lines
   */
  public String inWords() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%.0f images/s (%d images in %.2f s, %.1f %% of it before TensorFlow is called)%n",
            faces / seconds,
            faces,
            seconds,
            100 * preparing / seconds));
    double all = trace.seconds().values().stream().mapToDouble(Double::doubleValue).sum();
    trace
        .seconds()
        .forEach(
            (operation, time) -> {
              if (time > LEAST_PART * all) {
                text.append(
                    String.format(Locale.ROOT, "%5.1f %% %s%n", 100 * time / all, operation));
              }
            });
    return text.toString();
  }
}
