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
package org.emotion4j.detectors.internal;

import java.util.Comparator;
import org.emotion4j.Face;

/** The order in which detectors report faces. */
public final class FaceOrder {

  /** The surest first; of equal ones the larger, then the higher, then the one more to the left. */
  public static final Comparator<Face> SUREST_FIRST =
      Comparator.comparingDouble(Face::confidence)
          .thenComparingDouble((Face face) -> face.box().area())
          .reversed()
          .thenComparingDouble(face -> face.box().y())
          .thenComparingDouble(face -> face.box().x());

  private FaceOrder() {}
}
