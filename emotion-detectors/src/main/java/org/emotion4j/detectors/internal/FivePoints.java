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

import java.util.List;
import org.emotion4j.Landmark;

/** The five points of a face that many networks report. */
public final class FivePoints {

  /** In the order in which they report them; right and left are the person's. Immutable. */
  public static final List<Landmark> ORDER =
      List.of(
          Landmark.RIGHT_EYE,
          Landmark.LEFT_EYE,
          Landmark.NOSE_TIP,
          Landmark.RIGHT_MOUTH_CORNER,
          Landmark.LEFT_MOUTH_CORNER);

  private FivePoints() {}
}
