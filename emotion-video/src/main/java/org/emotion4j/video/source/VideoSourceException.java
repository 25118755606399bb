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

import org.emotion4j.EmotionException;

/**
 * A video source could not be opened: it is missing, empty, holds no picture, cannot be reached or
 * is of an unknown kind.
 */
public class VideoSourceException extends EmotionException {

  private static final long serialVersionUID = 1L;

  /**
   * An error without a cause.
   *
   * @param message what is wrong with which source
   */
  public VideoSourceException(String message) {
    super(message);
  }

  /**
   * An error with its cause.
   *
   * @param message what is wrong with which source
   * @param cause the error underneath
   */
  public VideoSourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
