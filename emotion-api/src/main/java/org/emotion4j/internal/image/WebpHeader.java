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

/** The header of a WebP file (RFC 9649). */
final class WebpHeader {

  private static final int RIFF_FRAME_BYTES = 8;
  private static final int FIRST_CHUNK = 12;

  private WebpHeader() {}

  static ImageHeader parse(Bytes bytes) {
    if (!bytes.has(0, RIFF_FRAME_BYTES + bytes.u32(4))) {
      throw new Bytes.CutOffException(bytes.size());
    }
    long data = FIRST_CHUNK + RIFF_FRAME_BYTES;
    if (bytes.startsWith(FIRST_CHUNK, "VP8 ")) {
      return header(bytes.u16(data + 6) & 0x3fff, bytes.u16(data + 8) & 0x3fff, 3, 1);
    }
    if (bytes.startsWith(FIRST_CHUNK, "VP8L")) {
      int bits = bytes.i32(data + 1);
      boolean alpha = (bits >> 28 & 1) == 1;
      return header((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1, alpha ? 4 : 3, 1);
    }
    if (bytes.startsWith(FIRST_CHUNK, "VP8X")) {
      boolean alpha = (bytes.u8(data) & 0x10) != 0;
      int width = (bytes.u16(data + 4) | bytes.u8(data + 6) << 16) + 1;
      int height = (bytes.u16(data + 7) | bytes.u8(data + 9) << 16) + 1;
      return header(width, height, alpha ? 4 : 3, orientation(bytes));
    }
    throw new IllegalArgumentException("the WebP data start with an unknown chunk");
  }

  private static int orientation(Bytes bytes) {
    long offset = FIRST_CHUNK;
    while (bytes.has(offset, RIFF_FRAME_BYTES)) {
      long size = bytes.u32(offset + 4);
      if (bytes.startsWith(offset, "EXIF")) {
        // Some writers keep the prefix that JPEG needs.
        long prefix = bytes.startsWith(offset + RIFF_FRAME_BYTES, "Exif\0\0") ? 6 : 0;
        return JpegHeader.exifOrientation(bytes, offset + RIFF_FRAME_BYTES + prefix);
      }
      offset += RIFF_FRAME_BYTES + size + (size & 1);
    }
    return 1;
  }

  private static ImageHeader header(int width, int height, int channels, int orientation) {
    return new ImageHeader(
        ImageFormat.WEBP, width, height, channels, ImageHeader.InkColours.NONE, orientation);
  }
}
