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

/** The header of a TIFF file (TIFF 6.0): the first image file directory. */
final class TiffHeader {

  private static final int IMAGE_WIDTH = 256;
  private static final int IMAGE_LENGTH = 257;
  private static final int ORIENTATION = 274;
  private static final int SAMPLES_PER_PIXEL = 277;
  private static final int STRIP_OFFSETS = 273;
  private static final int STRIP_BYTE_COUNTS = 279;
  private static final int TILE_OFFSETS = 324;
  private static final int TILE_BYTE_COUNTS = 325;
  private static final int ENTRY_BYTES = 12;
  private static final int TYPE_SHORT = 3;
  private static final int TYPE_LONG = 4;

  private TiffHeader() {}

  static ImageHeader parse(Bytes bytes) {
    long width = value(bytes, 0, IMAGE_WIDTH, 0);
    long height = value(bytes, 0, IMAGE_LENGTH, 0);
    if (width < 1 || width > Integer.MAX_VALUE || height < 1 || height > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("the TIFF directory gives no usable size");
    }
    checkData(bytes, STRIP_OFFSETS, STRIP_BYTE_COUNTS);
    checkData(bytes, TILE_OFFSETS, TILE_BYTE_COUNTS);
    return new ImageHeader(
        ImageFormat.TIFF,
        (int) width,
        (int) height,
        (int) Math.min(4, value(bytes, 0, SAMPLES_PER_PIXEL, 1)),
        ImageHeader.InkColours.NONE,
        orientation(bytes, 0));
  }

  /**
   * The orientation in the first directory of TIFF data that start at an offset, as EXIF's do.
   *
   * @return 1 to 8; 1 where none is given or it is out of range
   */
  static int orientation(Bytes bytes, long start) {
    long orientation = value(bytes, start, ORIENTATION, 1);
    return orientation >= 1 && orientation <= 8 ? (int) orientation : 1;
  }

  private static long value(Bytes bytes, long start, int tag, long absent) {
    long entry = entry(bytes, start, tag);
    return entry < 0 ? absent : element(bytes, start, entry, 0);
  }

  private static long entry(Bytes bytes, long start, int tag) {
    long directory = start + bytes.u32(start + 4);
    int count = bytes.u16(directory);
    for (int i = 0; i < count; i++) {
      long entry = directory + 2 + (long) i * ENTRY_BYTES;
      if (bytes.u16(entry) == tag) {
        return entry;
      }
    }
    return -1;
  }

  private static long element(Bytes bytes, long start, long entry, long index) {
    int type = bytes.u16(entry + 2);
    if (type != TYPE_SHORT && type != TYPE_LONG) {
      throw new IllegalArgumentException("a TIFF entry has the unexpected type " + type);
    }
    int size = type == TYPE_SHORT ? 2 : 4;
    boolean inline = bytes.u32(entry + 4) * size <= 4;
    long offset = (inline ? entry + 8 : start + bytes.u32(entry + 8)) + index * size;
    return size == 2 ? bytes.u16(offset) : bytes.u32(offset);
  }

  /** Checks that all strips or tiles lie within the file. */
  private static void checkData(Bytes bytes, int offsetsTag, int countsTag) {
    long offsets = entry(bytes, 0, offsetsTag);
    long counts = entry(bytes, 0, countsTag);
    if (offsets < 0 || counts < 0) {
      return;
    }
    long parts = Math.min(bytes.u32(offsets + 4), bytes.u32(counts + 4));
    for (long part = 0; part < parts; part++) {
      if (!bytes.has(element(bytes, 0, offsets, part), element(bytes, 0, counts, part))) {
        throw new Bytes.CutOffException(bytes.size());
      }
    }
  }
}
