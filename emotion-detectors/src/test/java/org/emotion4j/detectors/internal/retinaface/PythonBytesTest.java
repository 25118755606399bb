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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonBytesTest {

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void readsWhatPythonWrites() {
    byte[] line = text("W = b'a\"\\x00\\xfF\\n\\r\\t\\\\\\''\nX = b'more'\n");
    assertTrue(PythonBytes.isThere(line, "W"));
    assertArrayEquals(
        new byte[] {'a', '"', 0, -1, '\n', '\r', '\t', '\\', '\''}, PythonBytes.read(line, "W"));
    assertEquals(0, PythonBytes.read(text("W = b''"), "W").length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "W", "W = b", "V = b'a'", "W = B'a'", " W = b'a'"})
  void anotherLineIsNotTaken(String text) {
    assertEquals(false, PythonBytes.isThere(text(text), "W"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "W = b'a, cut off",
        "W = b'a\\', cut off",
        "W = b', cut off",
        "W = b'\\x4', digits",
        "W = b'\\xg0', digits",
        "W = b'\\u0041', not known",
        "W = b'\\, cut off"
      })
  void brokenTextIsRefused(String text, String told) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> PythonBytes.read(text(text), "W"));
    assertTrue(String.valueOf(refused.getMessage()).contains(told), refused.getMessage());
  }
}
