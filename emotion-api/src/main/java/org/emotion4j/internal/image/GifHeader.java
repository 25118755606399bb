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
package org.emotion4j.internal.image;

import org.emotion4j.spi.ImageFormat;
import org.emotion4j.spi.ImageHeader;

/** The header of a GIF file (GIF89a): its screen, which the first frame is drawn on. */
final class GifHeader {

  private static final int SCREEN_DESCRIPTOR_END = 13;
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2c;

  private GifHeader() {}

  static ImageHeader parse(Bytes bytes) {
    int width = bytes.u16(6);
    int height = bytes.u16(8);
    checkFirstFrame(bytes, SCREEN_DESCRIPTOR_END + colourTableBytes(bytes.u8(10)));
    return new ImageHeader(ImageFormat.GIF, width, height, 1, ImageHeader.InkColours.NONE, 1);
  }

  private static int colourTableBytes(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  /** Walks over the extensions to the first frame and to its end. */
  private static void checkFirstFrame(Bytes bytes, long start) {
    long offset = start;
    while (bytes.u8(offset) == EXTENSION) {
      offset = endOfBlocks(bytes, offset + 2);
    }
    if (bytes.u8(offset) != IMAGE) {
      throw new IllegalArgumentException("the GIF data hold no picture");
    }
    endOfBlocks(bytes, offset + 10 + colourTableBytes(bytes.u8(offset + 9)) + 1);
  }

  private static long endOfBlocks(Bytes bytes, long start) {
    long offset = start;
    int size;
    do {
      size = bytes.u8(offset);
      offset += 1 + size;
    } while (size > 0);
    return offset;
  }
}
