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

import java.nio.file.Path;

/**
 * What became of one file of a batch: an analysis or the reason why there is none.
 *
 * <p>Immutable and safe to share between threads.
 */
public sealed interface AnalysisResult {

  /**
   * The file.
   *
   * @return its path, as it was given
   */
  Path path();

  /**
   * A file that was analysed.
   *
   * @param path the file
   * @param analysis what was found in it
   */
  record Success(Path path, Analysis analysis) implements AnalysisResult {}

  /**
   * A file that could not be analysed.
   *
   * @param path the file
   * @param error why
   */
  record Failure(Path path, EmotionException error) implements AnalysisResult {}
}
