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
package org.emotion4j.cli;

import java.util.List;
import org.emotion4j.video.pipeline.AnalyzedFrame;

/** One thing that comes out of a video. Used by one thread at a time. */
interface VideoOutput {

  /** Takes a frame. */
  void accept(AnalyzedFrame frame);

  /**
   * Ends it and puts it in its place.
   *
   * @param failed whether the run has failed, so that it is not what it was meant to be
   * @return what a user should know of it
   */
  List<String> finish(boolean failed);

  /** Leaves nothing of it, unless it is finished. */
  void discard();
}
