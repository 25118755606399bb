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
package org.emotion4j.detectors.internal.dlib;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.emotion4j.ModelFileException;

/**
 * Reads what dlib has written with its {@code serialize}: integers as a control byte (sign, number
 * of bytes) and that many bytes, the lowest first; numbers as mantissa and exponent; tensors as
 * their extents and raw float32.
 *
 * <p>dlib's own reader trusts the sizes in a file and takes as much memory as they say, which a
 * damaged file may use to end the process. This one never reads beyond the file and never takes
 * more memory than that has.
 */
final class DlibArchive {

  private static final int SIGN = 0x80;
  private static final int SIZE = 0x0F;

  private final String where;
  private final ByteBuffer bytes;

  /**
   * @param where how messages call the file
   * @param content its bytes
   */
  DlibArchive(String where, byte[] content) {
    this.where = where;
    this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** What is wrong with the file, as an exception. */
  ModelFileException broken(String reason) {
    return new ModelFileException(
        "%s is no file that can be used here: %s, at byte %d. Fetch it again, or name the right one"
            .formatted(where, reason, bytes.position()));
  }

  private void need(long count) {
    if (count > bytes.remaining()) {
      throw broken("it ends early");
    }
  }

  long integer() {
    need(1);
    int control = bytes.get() & 0xFF;
    int size = control & SIZE;
    if ((control & ~(SIGN | SIZE)) != 0 || size < 1 || size > Long.BYTES) {
      throw broken("an integer was expected");
    }
    need(size);
    long value = 0;
    for (int i = 0; i < size; i++) {
      value |= (bytes.get() & 0xFFL) << (8 * i);
    }
    return (control & SIGN) == 0 ? value : -value;
  }

  /** An integer within a range. */
  int integer(String what, int least, int most) {
    long value = integer();
    if (value < least || value > most) {
      throw broken("%s must be from %d to %d, not %d".formatted(what, least, most, value));
    }
    return (int) value;
  }

  /** How many of something follow, of which each takes so many bytes at least. */
  int count(String what, int bytesEach) {
    return integer("the number of " + what, 0, bytes.remaining() / bytesEach);
  }

  boolean truth() {
    need(1);
    int value = bytes.get();
    if (value != '0' && value != '1') {
      throw broken("a truth value was expected");
    }
    return value == '1';
  }

  String text() {
    byte[] text = new byte[count("letters", 1)];
    bytes.get(text);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** A finite number. */
  double number() {
    long mantissa = integer();
    long exponent = integer();
    // Beyond this there are dlib's marks for what is not finite.
    if (Math.abs(exponent) > 2_000) {
      throw broken("a finite number was expected");
    }
    double value = Math.scalb((double) mantissa, (int) exponent);
    if (!Double.isFinite(value)) {
      throw broken("a finite number was expected");
    }
    return value;
  }

  /** The values of a tensor, in the order of its extents; all are finite. */
  float[] tensor() {
    integer("the version of a tensor", 2, 2);
    long size = 1;
    for (int i = 0; i < 4; i++) {
      size *= integer("an extent of a tensor", 0, bytes.remaining());
      if (size > bytes.remaining() / Float.BYTES) {
        throw broken("it ends early");
      }
    }
    float[] values = new float[(int) size];
    bytes.asFloatBuffer().get(values);
    bytes.position(bytes.position() + values.length * Float.BYTES);
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw broken("a weight is not finite");
      }
    }
    return values;
  }

  /** A tensor whose size is known. */
  float[] tensor(String what, int size) {
    float[] values = tensor();
    if (values.length != size) {
      throw broken("%s must have %d values, not %d".formatted(what, size, values.length));
    }
    return values;
  }

  /** The four extents of a view into a tensor. */
  int[] view() {
    integer("the version of a view", 1, 1);
    int[] extents = new int[4];
    for (int i = 0; i < extents.length; i++) {
      extents[i] = integer("an extent of a view", 0, bytes.capacity());
    }
    return extents;
  }

  void end() {
    if (bytes.hasRemaining()) {
      throw broken("there are %d bytes behind its end".formatted(bytes.remaining()));
    }
  }
}
