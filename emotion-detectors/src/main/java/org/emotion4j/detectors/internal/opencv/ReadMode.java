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
package org.emotion4j.detectors.internal.opencv;

import java.nio.ByteBuffer;
import org.emotion4j.spi.EncodedImage;

/** How OpenCV has to read a file for the pixels that the decoder interface wants. */
enum ReadMode {
  /** To gray at once. */
  GRAY,
  /** To BGR at once: the file is opaque, and OpenCV takes the upper 8 of 16 bits. */
  COLOUR,
  /** As it is stored, since there is more to do than OpenCV does. */
  AS_STORED;

  private static final int PNG_COLOUR_TYPE = 25;
  private static final int PNG_GRAY = 0;
  private static final int PNG_INDEXED = 3;
  private static final int PNG_HAS_ALPHA = 4;
  private static final int PNG_FIRST_CHUNK = 8;
  private static final int PNG_CHUNK_FRAME_BYTES = 12;
  private static final int PNG_TRANSPARENCY = 0x74524e53; // tRNS
  private static final int PNG_PALETTE = 0x504c5445; // PLTE
  private static final int PNG_DATA = 0x49444154; // IDAT

  static ReadMode of(EncodedImage encoded) {
    int channels = encoded.header().channels();
    return switch (encoded.header().format()) {
      case PNG -> ofPng(encoded.bytes());
      case JPEG -> channels == 1 ? GRAY : COLOUR;
      case WEBP -> channels == 4 ? AS_STORED : COLOUR;
      case TIFF -> AS_STORED;
      case BMP -> channels == 1 ? AS_STORED : COLOUR; // OpenCV knows a palette of grays
      case GIF -> COLOUR;
    };
  }

  /** The chunks have been walked over when the header was read, so that they lie in the file. */
  private static ReadMode ofPng(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    int type = file.get(PNG_COLOUR_TYPE);
    if ((type & PNG_HAS_ALPHA) != 0) {
      return AS_STORED;
    }
    boolean gray = type == PNG_GRAY;
    int offset = PNG_FIRST_CHUNK;
    while (file.getInt(offset + 4) != PNG_DATA) {
      int size = file.getInt(offset);
      switch (file.getInt(offset + 4)) {
        case PNG_TRANSPARENCY -> {
          return AS_STORED;
        }
        case PNG_PALETTE -> gray |= type == PNG_INDEXED && isGray(file, offset + 8, size);
        default -> {}
      }
      offset += PNG_CHUNK_FRAME_BYTES + size;
    }
    return gray ? GRAY : COLOUR;
  }

  private static boolean isGray(ByteBuffer file, int start, int size) {
    for (int i = start; i + 2 < start + size; i += 3) {
      if (file.get(i) != file.get(i + 1) || file.get(i) != file.get(i + 2)) {
        return false;
      }
    }
    return true;
  }
}
