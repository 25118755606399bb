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
package org.emotion4j.detectors.internal.retinaface;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads bytes that are written down in a line of Python, {@code NAME = b'...'}. */
final class PythonBytes {

  private final byte[] text;
  private int at;

  private PythonBytes(byte[] text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Whether a text starts with such a line. */
  static boolean isThere(byte[] text, String name) {
    byte[] start = start(name);
    return text.length >= start.length
        && Arrays.equals(text, 0, start.length, start, 0, start.length);
  }

  /**
   * The bytes.
   *
   * @throws IllegalArgumentException if the text is malformed
   */
  static byte[] read(byte[] text, String name) {
    return new PythonBytes(text, start(name).length).read();
  }

  private static byte[] start(String name) {
    return (name + " = b'").getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] read() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length / 2);
    for (int sign = next(); sign != '\''; sign = next()) {
      bytes.write(sign == '\\' ? escaped() : sign);
    }
    return bytes.toByteArray();
  }

  private int escaped() {
    int sign = next();
    return switch (sign) {
      case '\\', '\'' -> sign;
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'x' -> 16 * digit() + digit();
      default -> throw new IllegalArgumentException("'\\%c' is not known".formatted(sign));
    };
  }

  private int digit() {
    int value = Character.digit(next(), 16);
    if (value < 0) {
      throw new IllegalArgumentException("behind '\\x' there are no two digits");
    }
    return value;
  }

  private int next() {
    if (at >= text.length) {
      throw new IllegalArgumentException("its text is cut off");
    }
    return text[at++] & 0xFF;
  }
}
