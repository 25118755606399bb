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
package org.emotion4j.video.source;

import java.util.Optional;

/**
 * Gives the frames of a video one after the other, in the order in which they are shown.
 *
 * <p>Frames are taken by one thread at a time; those that call {@link #next} at once wait for each
 * other. {@link #close} may be called by any thread, and ends a call that waits.
 */
public interface FrameSource extends AutoCloseable {

  /**
   * What is known of the source.
   *
   * @return the same at any time, also after closing
   */
  SourceInfo info();

  /**
   * The next frame. Waits until there is one; and as long as all pixel buffers are in use, until a
   * frame is closed.
   *
   * @return a frame that the caller closes, or empty at the end, whose reason {@link #end} tells
   * @throws IllegalStateException if the source was closed before, or if no frame was given back
   *     within the time that {@link FrameSources.Builder#bufferWait} sets
   */
  Optional<Frame> next();

  /**
   * How it ended.
   *
   * @return the end
   * @throws IllegalStateException as long as {@link #next} has not told the end
   */
  SourceEnd end();

  /**
   * Frees everything but the frames that are still open, which stay as they are. Closing twice does
   * nothing.
   */
  @Override
  void close();
}
