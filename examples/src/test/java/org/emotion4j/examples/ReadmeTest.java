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
package org.emotion4j.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what is compiled. */
class ReadmeTest {

  private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  /** Tests run in the module's folder. */
  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  @Test
  void theReadmesProgramIsAnalyzePhoto() throws IOException {
    Matcher blocks = JAVA.matcher(Files.readString(TOP.resolve("README.md")));
    List<String> shown = List.of();
    while (blocks.find()) {
      if (blocks.group(1).contains("EmotionEngine.create()")) {
        shown = lines(blocks.group(1));
      }
    }
    assertFalse(shown.isEmpty(), "the README has no Java block with EmotionEngine.create()");
    List<String> compiled =
        lines(
            Files.readString(
                TOP.resolve("examples/src/main/java/org/emotion4j/examples/AnalyzePhoto.java")));
    int from = 0;
    for (String line : shown) {
      int found = compiled.subList(from, compiled.size()).indexOf(line);
      assertEquals(true, found >= 0, "not in AnalyzePhoto.java, or not in this order: " + line);
      from += found + 1;
    }
  }
}
