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
package org.emotion4j.detectors.internal.tflite;

import java.util.ArrayList;
import java.util.List;

/** Which extents of a network's input may differ from run to run. */
public enum Extents {
  /** None: they are those of the file. */
  FIXED,
  /** How many pictures there are. */
  ANY_BATCH,
  /** Rows and columns of the one picture. */
  ANY_SIZE;

  /** A shape of batch, channels, rows and columns, or another one that starts with the batch. */
  List<Object> of(List<Integer> shape) {
    List<Object> extents = new ArrayList<>(shape);
    if (this == ANY_BATCH) {
      extents.set(0, "batch");
    } else if (this == ANY_SIZE && shape.size() == 4) {
      extents.set(2, "rows");
      extents.set(3, "columns");
    }
    return extents;
  }
}
