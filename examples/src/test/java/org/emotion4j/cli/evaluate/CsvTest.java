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
package org.emotion4j.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values from the rules of RFC 4180, section 2. */
class CsvTest {

  @Test
  void leavesPlainValuesAsTheyAre() {
    assertEquals("a.jpg,1,happy face", Csv.row(List.of("a.jpg", 1, "happy face")));
  }

  @Test
  void quotesCommasQuotesAndLineEnds() {
    assertEquals("\"a,b\"", Csv.row(List.of("a,b")));
    assertEquals("\"say \"\"cheese\"\"\"", Csv.row(List.of("say \"cheese\"")));
    assertEquals("\"a\nb\",\"c\rd\"", Csv.row(List.of("a\nb", "c\rd")));
  }
}
