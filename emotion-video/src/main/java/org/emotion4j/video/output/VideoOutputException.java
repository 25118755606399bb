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
package org.emotion4j.video.output;

import org.emotion4j.EmotionException;

/** A video could not be written: the disk is full, say, or no encoder is there. */
public class VideoOutputException extends EmotionException {

  private static final long serialVersionUID = 1L;

  /**
   * An error without a cause.
   *
   * @param message what is wrong with which file
   */
  public VideoOutputException(String message) {
    super(message);
  }

  /**
   * An error with its cause.
   *
   * @param message what is wrong with which file
   * @param cause the error underneath
   */
  public VideoOutputException(String message, Throwable cause) {
    super(message, cause);
  }
}
