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
package org.emotion4j.video;

import org.emotion4j.Analysis;
import org.emotion4j.FrameAnnotator;

/**
 * An annotator that can also draw alone, on a transparent ground: what {@link #annotate} draws into
 * a frame is the same, in the same place. {@code boxes} is one.
 *
 * <p>Safe to share between threads, as long as each draws on an overlay of its own.
 */
public interface OverlayAnnotator extends FrameAnnotator {

  /**
   * Draws the faces of an analysis and what they express, in place of what was drawn before.
   *
   * @param analysis what was found
   * @param overlay where to; of the size of the analysed picture
   * @throws IllegalArgumentException if it has another size
   * @throws IllegalStateException if the annotator is closed
   */
  void draw(Analysis analysis, Overlay overlay);
}
