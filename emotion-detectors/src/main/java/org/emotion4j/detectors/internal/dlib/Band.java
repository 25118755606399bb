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

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of the map of scores that are computed in one run, so that a large picture needs no more
 * memory than a small one. The network sees some rows more than it completes: at a cut it pads with
 * zeros what is in truth not empty, and what that touches is left out.
 *
 * @param first the first row that the network sees
 * @param end the row behind the last that it sees
 * @param from the first row that it completes
 * @param to the row behind the last that it completes
 */
record Band(int first, int end, int from, int to) {

  /** Pixels of the pyramid that are computed in one run, of which each takes some 50 bytes. */
  private static final int PIXELS = 2_000_000;

  /**
   * The bands of a map.
   *
   * @param model the network
   * @param rows of the map
   * @param pixelColumns of the pyramid
   */
  static List<Band> split(MmodModel model, int rows, int pixelColumns) {
    return split(model, rows, pixelColumns, PIXELS);
  }

  static List<Band> split(MmodModel model, int rows, int pixelColumns, int pixels) {
    int reach = model.reach();
    int seen = pixels / pixelColumns / model.stride();
    // With less than this most of the work would be done twice.
    int step = Math.max(seen - 2 * reach, 4 * reach);
    if (rows <= step + 2 * reach) {
      return List.of(new Band(0, rows, 0, rows));
    }
    List<Band> bands = new ArrayList<>();
    for (int from = 0; from < rows; from += step) {
      int to = Math.min(rows, from + step);
      bands.add(new Band(Math.max(0, from - reach), Math.min(rows, to + reach), from, to));
    }
    return bands;
  }

  /** How many rows the network sees. */
  int rows() {
    return end - first;
  }

  /** The first row of the pyramid that the network sees. */
  int firstPixelRow(MmodModel model) {
    return first * model.stride();
  }

  /** How many rows of the pyramid the network sees. */
  int pixelRows(MmodModel model) {
    return (rows() - 1) * model.stride() + model.field();
  }
}
