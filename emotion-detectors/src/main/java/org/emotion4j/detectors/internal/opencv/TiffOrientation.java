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
import java.nio.ByteOrder;

/**
 * OpenCV turns TIFF pictures upright, whatever it is asked for; the caller of a decoder does that
 * itself. So the file's orientation is hidden from OpenCV.
 */
final class TiffOrientation {

  private static final int ORIENTATION = 274;
  private static final int ENTRY_BYTES = 12;
  private static final short UPRIGHT = 1;

  private TiffOrientation() {}

  /** The file, or a copy of it whose first directory says upright. */
  static byte[] removed(byte[] file) {
    int value = valueOffset(view(file));
    if (value < 0 || view(file).getShort(value) == UPRIGHT) {
      return file;
    }
    byte[] copy = file.clone();
    view(copy).putShort(value, UPRIGHT);
    return copy;
  }

  private static ByteBuffer view(byte[] file) {
    return ByteBuffer.wrap(file)
        .order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
  }

  /** The header has been read before, so that the directory is known to lie in the file. */
  private static int valueOffset(ByteBuffer file) {
    int directory = file.getInt(4);
    int count = Short.toUnsignedInt(file.getShort(directory));
    for (int i = 0; i < count; i++) {
      int entry = directory + 2 + i * ENTRY_BYTES;
      if (Short.toUnsignedInt(file.getShort(entry)) == ORIENTATION) {
        return entry + 8;
      }
    }
    return -1;
  }
}
