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
package org.emotion4j.video.pipeline;

/**
 * What happens to frames between source and sink. Used by one thread, but for the bell that tells
 * it that workers are done.
 */
interface FrameFlow extends AutoCloseable {

  /** Whether a frame can be added now. */
  boolean hasRoom();

  /** Takes the next frame, and sees to it that it is closed. */
  void add(GrabbedFrame frame);

  /** Moves on what can move without waiting; returns whether anything did. */
  boolean advance();

  /** Whether no frame is left inside. */
  boolean isEmpty();

  /** Gives back all frames that are left, once no worker looks at them any more. */
  @Override
  void close();
}
