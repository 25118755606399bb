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
package org.emotion4j.benchmarks.accuracy;

import java.util.Arrays;
import org.emotion4j.BoundingBox;

/**
 * A face that a detector found, which may have left the picture.
 *
 * @param box where
 * @param confidence higher is surer; of any scale
 */
public record FoundFace(BoundingBox box, double confidence) {

  /**
   * Reads what another program found.
   *
   * @param word {@code left,top,right,bottom,confidence}
   * @return the face
   */
  public static FoundFace parse(String word) {
    double[] numbers = Arrays.stream(word.split(",")).mapToDouble(Double::parseDouble).toArray();
    return new FoundFace(
        BoundingBox.ofCorners(numbers[0], numbers[1], numbers[2], numbers[3]), numbers[4]);
  }
}
