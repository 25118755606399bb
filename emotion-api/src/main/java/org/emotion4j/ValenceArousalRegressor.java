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
package org.emotion4j;

import java.util.List;

/**
 * Places faces in the valence-arousal plane.
 *
 * <p>Implementations are safe to share between threads, give the same answer for the same pixels
 * whatever their {@link PixelFormat}, and refuse use after {@link #close()} with {@link
 * IllegalStateException}. They are made by a {@link
 * org.emotion4j.spi.ValenceArousalRegressorProvider}.
 */
public interface ValenceArousalRegressor extends AutoCloseable {

  /**
   * What this regressor is.
   *
   * @return its description
   */
  BackendInfo info();

  /**
   * Places one face.
   *
   * @param face the face and as much around it as the regressor should see
   * @return its valence and arousal, on the scale of {@link Emotion#centre()}
   * @throws EmotionException if the engine underneath fails
   * @throws IllegalStateException if the regressor is closed
   */
  default ValenceArousal estimate(FaceCrop face) {
    return estimateAll(List.of(face)).get(0);
  }

  /**
   * Places several faces as one batch.
   *
   * @param faces the faces; may be empty. The memory of their pictures may be used again as soon as
   *     this method has returned: an implementation must not keep them
   * @return one point for each face, in the same order, each within {@link ValenceArousal#LIMIT} of
   *     0 on both axes; the same as one by one within 1e-4. Immutable
   * @throws EmotionException if the engine underneath fails
   * @throws IllegalStateException if the regressor is closed
   */
  List<ValenceArousal> estimateAll(List<FaceCrop> faces);

  /** Frees what the regressor holds. Closing twice does nothing. */
  @Override
  void close();
}
