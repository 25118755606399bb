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

import java.util.ArrayList;
import java.util.List;

/**
 * Draws what was found into a picture.
 *
 * <p>Implementations are safe to share between threads and refuse use after {@link #close()} with
 * {@link IllegalStateException}. They are made by a {@link
 * org.emotion4j.spi.FrameAnnotatorProvider}.
 */
public interface FrameAnnotator extends AutoCloseable {

  /**
   * What this annotator is.
   *
   * @return its description
   */
  BackendInfo info();

  /**
   * Draws the faces of an analysis and what they express.
   *
   * @param frame the analysed picture; it stays as it is
   * @param analysis what was found in it
   * @return a new picture of the same size, in colour
   * @throws IllegalArgumentException if the analysis is of a picture of another size
   * @throws IllegalStateException if the annotator is closed
   */
  Image annotate(Image frame, Analysis analysis);

  /**
   * Annotates several pictures.
   *
   * @param frames the analysed pictures
   * @param analyses what was found in each, in the same order
   * @return the new pictures, in the same order. Immutable
   * @throws IllegalArgumentException if there is not one analysis for each picture
   * @throws IllegalStateException if the annotator is closed
   */
  default List<Image> annotateAll(List<Image> frames, List<Analysis> analyses) {
    if (frames.size() != analyses.size()) {
      throw new IllegalArgumentException(
          frames.size() + " pictures cannot be annotated with " + analyses.size() + " analyses");
    }
    List<Image> annotated = new ArrayList<>(frames.size());
    for (int i = 0; i < frames.size(); i++) {
      annotated.add(annotate(frames.get(i), analyses.get(i)));
    }
    return List.copyOf(annotated);
  }

  /** Frees what the annotator holds. Closing twice does nothing. */
  @Override
  void close();
}
