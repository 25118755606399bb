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
 * Says how likely what a detector took for a face is none. A detector that is to find small or
 * turned faces also takes a wheel or a curtain for one; a checker looks at each of its boxes again.
 *
 * <p>Implementations are safe to share between threads, give the same answer for the same pixels
 * whatever their {@link PixelFormat}, and refuse use after {@link #close()} with {@link
 * IllegalStateException}. They are made by a {@link org.emotion4j.spi.FaceCheckerProvider}.
 */
public interface FaceChecker extends AutoCloseable {

  /**
   * What this checker is.
   *
   * @return its description
   */
  BackendInfo info();

  /**
   * From which probability on it advises to leave a box out, so that hardly any face is lost.
   *
   * @return above 0 and at most 1
   */
  double threshold();

  /**
   * Looks at one box.
   *
   * @param face the box, grown by {@link CropMargin#DEFAULT} and not turned: what an engine shows
   *     it, whatever margin its classifier sees
   * @return the probability that there is no face in it, from 0 to 1
   * @throws EmotionException if the engine underneath fails
   * @throws IllegalStateException if the checker is closed
   */
  default double nonFace(FaceCrop face) {
    return nonFaceAll(List.of(face)).get(0);
  }

  /**
   * Looks at several boxes as one batch.
   *
   * @param faces the boxes, cut as for {@link #nonFace}; may be empty. The memory of their pictures
   *     may be used again as soon as this method has returned: an implementation must not keep them
   * @return one probability for each box, in the same order; the same as one by one within 1e-5.
   *     Immutable
   * @throws EmotionException if the engine underneath fails
   * @throws IllegalStateException if the checker is closed
   */
  List<Double> nonFaceAll(List<FaceCrop> faces);

  /** Frees what the checker holds. Closing twice does nothing. */
  @Override
  void close();
}
