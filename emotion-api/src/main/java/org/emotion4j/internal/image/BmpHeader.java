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

/** The header of a Windows bitmap. */
final class BmpHeader {

  private static final int OS2_HEADER_BYTES = 12;
  private static final int UNCOMPRESSED = 0;

  private BmpHeader() {}

  static ImageHeader parse(Bytes bytes) {
    boolean os2 = bytes.i32(14) == OS2_HEADER_BYTES;
    int width = os2 ? bytes.u16(18) : bytes.i32(18);
    int height = os2 ? bytes.u16(20) : bytes.i32(22);
    int bits = bytes.u16(os2 ? 24 : 28);
    if (height == Integer.MIN_VALUE) {
      throw new IllegalArgumentException("the bitmap's height is out of range");
    }
    // A negative height tells that the rows run from top to bottom.
    ImageHeader header =
        new ImageHeader(
            ImageFormat.BMP,
            width,
            Math.abs(height),
            bits == 32 ? 4 : bits > 8 ? 3 : 1,
            ImageHeader.InkColours.NONE,
            1);
    boolean uncompressed = os2 || bytes.i32(30) == UNCOMPRESSED;
    long rowBytes = ((long) width * bits + 31) / 32 * 4;
    if (uncompressed && !bytes.has(bytes.u32(10), rowBytes * header.height())) {
      throw new Bytes.CutOffException(bytes.size());
    }
    return header;
  }
}
