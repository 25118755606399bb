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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AveragingTest {

  /** A plain mean until it has looked as often as it reaches back: every 8 of 32 steps. */
  @Test
  void laterValuesTakeTheirPart() {
    Averaging averaging = new Averaging(32);
    float[] looked = {1, 3, 5, 7};
    for (int look = 1; look <= 4; look++) {
      averaging.look(Map.of("kernel", new float[] {looked[look - 1]}), look);
    }
    assertEquals(4, value(averaging), 1e-6);
    averaging.look(Map.of("kernel", new float[] {8}), 5);
    assertEquals(4 + (8 - 4) / 4.0, value(averaging), 1e-6);
    averaging.look(Map.of("kernel", new float[] {5}), 6);
    assertEquals(5, value(averaging), 1e-6);
  }

  @Test
  void goesOnFromWhatItHadGiven() {
    Averaging whole = new Averaging(16);
    whole.look(Map.of("kernel", new float[] {1}), 1);
    Averaging resumed = new Averaging(16);
    resumed.resume(whole.means());
    whole.look(Map.of("kernel", new float[] {2}), 2);
    resumed.look(Map.of("kernel", new float[] {2}), 2);
    assertEquals(value(whole), value(resumed));
  }

  private static float value(Averaging averaging) {
    float[] mean = averaging.means().getOrDefault("kernel", new float[1]);
    return mean[0];
  }
}
