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

import org.emotion4j.video.source.Frame;

/**
 * A frame, and when it came from its source.
 *
 * @param frame the frame
 * @param nanos the time of {@link System#nanoTime}
 */
record GrabbedFrame(Frame frame, long nanos) {

  /** How old it is, in nanoseconds. */
  long age() {
    return System.nanoTime() - nanos;
  }
}
