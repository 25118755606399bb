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
package org.emotion4j.benchmarks.contest;

import java.util.List;
import java.util.Optional;
import org.emotion4j.benchmarks.accuracy.FoundFace;

/** A detector that takes part: one of ours or one of another program. Serves one thread. */
public interface Contender extends AutoCloseable {

  /**
   * What computes, for a reader: library and version, device.
   *
   * @return a few words
   */
  String setting();

  /**
   * How many threads computed in its rounds: took a twentieth or more of their processor time.
   *
   * @return a number; empty if the system does not tell
   */
  Optional<Integer> threads();

  /**
   * Finds the faces of the photos that it was given.
   *
   * @return for each photo its faces, boxes cut at the border
   */
  List<List<FoundFace>> findAll();

  /**
   * Looks once at each photo, decoded beforehand.
   *
   * @return how long that took, in milliseconds a photo
   */
  double round();

  @Override
  void close();
}
