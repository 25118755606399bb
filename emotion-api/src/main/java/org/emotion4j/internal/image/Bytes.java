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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A file's bytes, read with a check of every access: a file may say anything. */
final class Bytes {

  private final byte[] data;
  private final ByteBuffer buffer;

  Bytes(byte[] data, ByteOrder order) {
    this.data = data;
    this.buffer = ByteBuffer.wrap(data).order(order);
  }

  /** The same bytes read in the other order. */
  Bytes in(ByteOrder order) {
    return new Bytes(data, order);
  }

  int size() {
    return data.length;
  }

  boolean has(long offset, long count) {
    return offset >= 0 && count >= 0 && offset + count <= data.length;
  }

  int u8(long offset) {
    check(offset, 1);
    return Byte.toUnsignedInt(data[(int) offset]);
  }

  int u16(long offset) {
    check(offset, 2);
    return Short.toUnsignedInt(buffer.getShort((int) offset));
  }

  int i32(long offset) {
    check(offset, 4);
    return buffer.getInt((int) offset);
  }

  long u32(long offset) {
    return Integer.toUnsignedLong(i32(offset));
  }

  boolean startsWith(long offset, String ascii) {
    byte[] wanted = ascii.getBytes(StandardCharsets.ISO_8859_1);
    if (!has(offset, wanted.length)) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (data[(int) offset + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** Where a value comes next, from an offset on. */
  long find(int value, long from) {
    check(from, 1);
    byte wanted = (byte) value;
    for (int i = (int) from; i < data.length; i++) {
      if (data[i] == wanted) {
        return i;
      }
    }
    throw new CutOffException(data.length);
  }

  private void check(long offset, int count) {
    if (!has(offset, count)) {
      throw new CutOffException(data.length);
    }
  }

  /** The file ends where something should still come. */
  static final class CutOffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CutOffException(int size) {
      super("it is cut off: it ends after " + size + " bytes, in the middle of the picture");
    }
  }
}
