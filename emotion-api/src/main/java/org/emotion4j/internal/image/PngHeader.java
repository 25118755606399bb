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

/** The header of a PNG file (W3C Portable Network Graphics). */
final class PngHeader {

  private static final int SIGNATURE_BYTES = 8;
  private static final int CHUNK_FRAME_BYTES = 12;

  private PngHeader() {}

  static ImageHeader parse(Bytes bytes) {
    if (!bytes.startsWith(12, "IHDR")) {
      throw new IllegalArgumentException("the PNG data do not start with a header");
    }
    int width = bytes.i32(16);
    int height = bytes.i32(20);
    int channels = channels(bytes.u8(25));
    int orientation = 1;
    long offset = SIGNATURE_BYTES;
    while (!bytes.startsWith(offset + 4, "IEND")) {
      if (bytes.startsWith(offset + 4, "eXIf")) {
        orientation = JpegHeader.exifOrientation(bytes, offset + 8);
      }
      offset += CHUNK_FRAME_BYTES + bytes.u32(offset);
    }
    return new ImageHeader(
        ImageFormat.PNG, width, height, channels, ImageHeader.InkColours.NONE, orientation);
  }

  private static int channels(int colourType) {
    return switch (colourType) {
      case 0, 3 -> 1;
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> throw new IllegalArgumentException("PNG knows no colour type " + colourType);
    };
  }
}
