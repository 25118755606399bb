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
package org.emotion4j.training.loop;

/** Is told how a training goes. */
public interface TrainingListener {

  /**
   * A batch has been learnt from.
   *
   * @param epoch the epoch, from 1
   * @param faces how many faces of it have been shown so far
   * @param ofFaces how many it has
   * @param loss the loss on this batch
   */
  default void batchDone(int epoch, int faces, int ofFaces, double loss) {}

  /**
   * An epoch is over and its checkpoint written.
   *
   * @param epoch what was measured
   */
  default void epochDone(EpochMetrics epoch) {}
}
