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
package org.emotion4j.training.data;

/** How what a network is to give for a face changes with the way in which the face is shown. */
@FunctionalInterface
public interface MovingTargets {

  /** What a face shows does not depend on how it is turned. */
  MovingTargets STILL = (variation, targets, offset) -> {};

  /**
   * Changes the numbers of a face.
   *
   * @param variation how it is shown
   * @param targets the numbers of all faces of a batch, changed in place
   * @param offset where those of the face begin
   */
  void move(Variation variation, float[] targets, int offset);
}
