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

import java.util.OptionalLong;

/**
 * How a chart looks.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param title what is written above it
 * @param width the width in pixels, from 300 to 10000
 * @param panelHeight the height of each identity's panel in pixels, from 120 to 5000
 * @param mostPanels of how many identities there are panels at most: of those with the most
 *     entries; from 1 to 50. The chart says how many are left out
 * @param identity the only identity to show; empty for all
 */
public record ChartOptions(
    String title, int width, int panelHeight, int mostPanels, OptionalLong identity) {

  public ChartOptions {
    if (width < 300
        || width > 10_000
        || panelHeight < 120
        || panelHeight > 5000
        || mostPanels < 1
        || mostPanels > 50) {
      throw new IllegalArgumentException(
          "A chart is 300 to 10000 pixels wide, its panels 120 to 5000 high and 1 to 50 in number, not "
              + (width + ", " + panelHeight + " and " + mostPanels));
    }
  }

  /**
   * A chart of 1200 pixels' width, with a panel of 320 pixels' height for each of at most 8
   * identities.
   *
   * @param title what is written above it
   * @return the options
   */
  public static ChartOptions titled(String title) {
    return new ChartOptions(title, 1200, 320, 8, OptionalLong.empty());
  }

  /**
   * These options for one identity.
   *
   * @param only the identity to show
   * @return the changed options
   */
  public ChartOptions withIdentity(long only) {
    return new ChartOptions(title, width, panelHeight, mostPanels, OptionalLong.of(only));
  }
}
