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
package org.emotion4j.models.internal;

import java.nio.FloatBuffer;

/** Runs a network for one thread at a time, in memory of its own that is used again and again. */
interface NetworkWorker extends AutoCloseable {

  /** The most faces that a worker takes at once; more are done one chunk after the other. */
  int LARGEST_BATCH = 32;

  /**
   * How many of the remaining faces the next run should take.
   *
   * @param remaining how many there are, at least 1
   * @return from 1 to the smaller of {@code remaining} and {@link #LARGEST_BATCH}
   */
  int nextBatch(int remaining);

  /**
   * Where the faces are written, one after the other, as {@link FacePreprocessor} does.
   *
   * @param faces how many; a number that {@link #nextBatch} gave
   * @return a buffer with room for them, the same one as before unless that was too small
   */
  FloatBuffer input(int faces);

  /**
   * How many faces to make room for, so that the room seldom grows.
   *
   * @param faces how many are to come, at most {@link #LARGEST_BATCH}
   * @return the next power of two
   */
  static int roomFor(int faces) {
    return faces == 1 ? 1 : Integer.highestOneBit(faces - 1) << 1;
  }

  /**
   * Runs the network.
   *
   * @param faces how many faces are in the input; a number that {@link #nextBatch} gave
   * @param numbers where the outputs go, those of one face after those of another
   */
  void run(int faces, float[] numbers);

  /** Frees the worker's memory. */
  @Override
  void close();
}
