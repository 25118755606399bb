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
package org.emotion4j.training;

import java.io.IOException;
import java.io.PrintStream;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.loop.TrainingListener;

/** A training as the command line runs it, of whatever kind the network is. */
interface TrainingRun {

  /** How often all faces are shown. */
  int epochs();

  /**
   * Trains.
   *
   * @param data what to learn from and to measure with
   * @param resume whether to go on from the directory's checkpoint where there is one
   * @param out where results are told
   * @param err where progress is told
   * @param listener is told of it too
   * @throws IOException if a file cannot be read or written
   */
  void train(
      FerPlus data, boolean resume, PrintStream out, PrintStream err, TrainingListener listener)
      throws IOException;
}
