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

/** How the bytes of one pixel are laid out: always 8 bits a channel, channels interleaved. */
public enum PixelFormat {
  /**
   * Blue, green, red. OpenCV's order, and what decoders of this library yield for colour pictures.
   */
  BGR8(3),
  /** Red, green, blue. */
  RGB8(3),
  /** One byte of brightness. */
  GRAY8(1);

  private final int channels;

  PixelFormat(int channels) {
    this.channels = channels;
  }

  /**
   * The number of channels, which is the number of bytes of a pixel.
   *
   * @return 1 or 3
   */
  public int channels() {
    return channels;
  }
}
