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
package org.emotion4j.benchmarks.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.emotion4j.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Cannot run program /home/me/peers/bin/python: error=2 | Cannot run program python: error=2",
        "'/home/my files/x.onnx' could not be read | 'x.onnx' could not be read",
        "'C:\\Users\\me\\x.onnx' could not be read | 'x.onnx' could not be read",
        "the folder /home/me/photos/ is full | the folder  is full",
        "get it from https://example.org/models/x.onnx | get it from https://example.org/models/x.onnx",
        "1/2 of and/or x.y/z are 640/480 | 1/2 of and/or x.y/z are 640/480",
        "no CUDA device | no CUDA device",
        "from file:/home/me/lib/x.jar | from x.jar",
      })
  void keepsFileNamesOnly(String reason, String published) {
    assertEquals(published, Reasons.withoutPaths(reason));
  }

  @Test
  void aReasonIsOneLine() {
    assertEquals("one two", Reasons.withoutPaths("one\n   two\n"));
  }

  /** The file of YuNet is the user's: without it the engine's long error is about all detectors. */
  @Test
  void ofAnErrorAboutAllDetectorsItTakesTheOne() {
    Entry entry = OwnDetector.entry("yunet", "yunet", "model=/home/me/none.onnx", Device.CPU);
    ContenderException why =
        assertThrows(ContenderException.class, () -> entry.opener().open(List.of()));
    String reason =
        Performance.absent("yunet", String.valueOf(why.getMessage())).absence().orElseThrow();
    assertTrue(reason.contains("none.onnx") || reason.contains("yunet"), reason);
    assertFalse(reason.contains("/home") || reason.contains("haar"), reason);
  }
}
