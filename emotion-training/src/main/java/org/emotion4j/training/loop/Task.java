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

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.MovingTargets;
import org.emotion4j.training.network.TrainingGraph;
import org.emotion4j.training.network.TrainingSession;

/**
 * What is learnt in a training, how it is measured, and what comes of it; the loop does the rest.
 *
 * @param <T> what comes of it
 */
public interface Task<T> {

  /**
   * How it is trained.
   *
   * @return the plan
   */
  Plan plan();

  /**
   * What it learns from.
   *
   * @return the faces, at least as many as a batch
   */
  FaceSet faces();

  /**
   * What the network is to give for the faces.
   *
   * @param epoch the epoch, from 1
   * @return as many numbers for each face as the network has outputs. Not to be changed
   * @throws IOException if what they depend on cannot be read
   */
  float[] targets(int epoch) throws IOException;

  /**
   * How those numbers change with the way in which a face is shown.
   *
   * @return how; not at all unless a task says otherwise
   */
  default MovingTargets movingTargets() {
    return MovingTargets.STILL;
  }

  /**
   * The values that the parameters start with.
   *
   * @param graph the graph that is trained
   * @return the values of each by its name
   * @throws IOException if they cannot be read
   */
  Map<String, float[]> start(TrainingGraph graph) throws IOException;

  /**
   * Whether answers are right or wrong, not only more or less far off.
   *
   * @return true if so; not unless a task says otherwise
   */
  default boolean tellsRightFromWrong() {
    return false;
  }

  /**
   * Whether an answer is right.
   *
   * @param face the face's index
   * @param answers what the network gave for a batch
   * @param offset where the face's numbers begin
   * @return true if it is right; false for all where that is not told
   */
  default boolean isRight(int face, float[] answers, int offset) {
    return false;
  }

  /**
   * What is measured after an epoch.
   *
   * @return the names of its figures, as columns of a table. Immutable
   */
  List<String> figures();

  /**
   * Measures the network.
   *
   * @param session answers faces in float32
   * @param last the parameters' values after the last step
   * @param averaged their means over the last epochs; empty if there are none
   * @return the figures
   */
  Measured measure(
      TrainingSession session, Map<String, float[]> last, Map<String, float[]> averaged);

  /**
   * Makes of the trained network what comes of the training.
   *
   * @param session answers faces in float32
   * @param settled the values of the parameters with which the network does best: the means where
   *     there are some
   * @return what comes of it
   * @throws IOException if a file cannot be written
   */
  T finish(TrainingSession session, Map<String, float[]> settled) throws IOException;
}
