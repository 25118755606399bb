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
package org.emotion4j.detectors.internal.dlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How a map of scores is cut, for a network like dlib's: three convolutions of 5x5 with stride 2,
 * three of 5x5 and one of 9x9 that are padded. Expected values are from arithmetic by hand.
 */
class BandTest {

  private final MmodModel model = model();

  private static MmodModel model() {
    List<Convolution> layers = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      boolean strided = i < 3;
      int size = i == 6 ? 9 : 5;
      layers.add(
          new Convolution(
              1,
              1,
              size,
              strided ? 2 : 1,
              strided ? 0 : size / 2,
              new float[size * size],
              new float[1]));
    }
    return new MmodModel(0, 0, 0, 10, 11, 80, 80, 0.5, 1, layers);
  }

  @Test
  void knowsTheGeometryOfItsNetwork() {
    assertEquals(8, model.stride());
    assertEquals(14, model.offset()); // 2 (2 (2 * 0 + 2) + 2) + 2
    assertEquals(29, model.field()); // 1 -> 5 -> 13 -> 29
    assertEquals(10, model.reach()); // 2 + 2 + 2 + 4
    assertEquals(220, model.scores(1782)); // as dlib has it for the pyramid of 640x480 pixels
    assertEquals(80, model.scores(662));
    assertEquals(1, model.scores(29));
    assertEquals(0, model.scores(28));
  }

  @Test
  void aSmallMapIsOneBand() {
    assertEquals(List.of(new Band(0, 220, 0, 220)), Band.split(model, 220, 662, 2_000_000));
  }

  @Test
  void bandsCompleteEveryRowOnceAndSeeWhatTheyNeed() {
    int rows = 1_000;
    List<Band> bands = Band.split(model, rows, 1_000, 800_000);
    assertTrue(bands.size() > 5, bands.toString());
    int next = 0;
    for (Band band : bands) {
      assertEquals(next, band.from());
      assertEquals(Math.max(0, band.from() - 10), band.first());
      assertEquals(Math.min(rows, band.to() + 10), band.end());
      assertEquals(band.rows(), model.scores(band.pixelRows(model)));
      assertTrue((long) band.pixelRows(model) * 1_000 <= 850_000, band.toString());
      next = band.to();
    }
    assertEquals(rows, next);
  }
}
