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
package org.emotion4j.video.timeline;

import static org.emotion4j.video.timeline.Entries.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionException;
import org.emotion4j.ValenceArousal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineWriterTest {

  private static final TimelineEntry ENTRY =
      entry(301, 12.040001, 7, Emotion.SURPRISE, 0.75, Optional.of(new ValenceArousal(1.5, -0.25)));

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesATableLikeThoseOfPhotos() throws IOException {
    Path file = folder.resolve("new/table.csv");
    try (TimelineWriter writer = TimelineWriter.csv(file, true)) {
      writer.write(ENTRY);
      writer.write(entry(302, 7200, 1, Emotion.HAPPY, 1));
      assertFalse(Files.exists(file));
    }
    assertEquals(
        """
        frame,seconds,face,x,y,width,height,confidence,emotion,anger,contempt,disgust,fear,happy,neutral,sad,surprise,uncertain,valence,arousal
        301,12.040001,7,10.3,20.0,30.0,40.5,0.875,surprise,0.000000,0.000000,0.000000,0.000000,0.000000,0.250000,0.000000,0.750000,0.000000,1.500,-0.250
        302,7200.000000,1,10.3,20.0,30.0,40.5,0.875,happy,0.000000,0.000000,0.000000,0.000000,1.000000,0.000000,0.000000,0.000000,0.000000,,
        """,
        Files.readString(file));
  }

  @Test
  void writesJsonThatAParserReads() throws IOException {
    Path file = folder.resolve("faces.jsonl");
    try (TimelineWriter writer = TimelineWriter.jsonLines(file)) {
      writer.write(ENTRY);
      writer.write(entry(302, 13, 1, Emotion.HAPPY, 1e-7));
    }
    List<String> lines = Files.readAllLines(file);
    assertEquals(2, lines.size());
    Map<String, String> first = values(lines.get(0));
    assertEquals("301", first.get("frame"));
    assertEquals("12.040001", first.get("seconds"));
    assertEquals("7", first.get("face"));
    assertEquals("10.250", first.get("box.x"));
    assertEquals("40.500", first.get("box.height"));
    assertEquals("0.875", first.get("confidence"));
    assertEquals("surprise", first.get("emotion"));
    assertEquals("0.75", first.get("scores.surprise"));
    assertEquals("1.500", first.get("valence"));
    assertEquals("-0.250", first.get("arousal"));
    assertEquals(9, first.keySet().stream().filter(name -> name.startsWith("scores.")).count());
    Map<String, String> second = values(lines.get(1));
    assertEquals(1e-7f, Float.parseFloat(String.valueOf(second.get("scores.happy"))));
    assertFalse(second.containsKey("valence"));
  }

  /** Jackson's reading of a line: paths and values. */
  private static Map<String, String> values(String line) throws IOException {
    Map<String, String> values = new HashMap<>();
    String prefix = "";
    try (JsonParser parser = new JsonFactory().createParser(line)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          prefix = parser.currentName() == null ? "" : parser.currentName() + ".";
        } else if (token == JsonToken.END_OBJECT) {
          prefix = "";
        } else if (token.isScalarValue()) {
          values.put(prefix + parser.currentName(), parser.getText());
        }
      }
    }
    return values;
  }

  @Test
  void whatIsDiscardedLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), "old");
    TimelineWriter writer = TimelineWriter.csv(file, false);
    writer.write(ENTRY);
    writer.discard();
    writer.close();
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("table.csv"), names());
    assertThrows(IllegalStateException.class, () -> writer.write(ENTRY));
    try (TimelineWriter again = TimelineWriter.csv(file, false)) {
      again.write(ENTRY);
    }
    assertEquals(List.of("table.csv"), names());
    assertFalse(Files.readString(file).contains("valence"));
  }

  @Test
  void closedUnderAnotherNameTheOldFileIsKept() throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), "old");
    TimelineWriter writer = TimelineWriter.csv(file, false);
    writer.write(ENTRY);
    writer.closeAs("other.csv");
    assertEquals("old", Files.readString(file));
    assertEquals(2, Files.readAllLines(folder.resolve("other.csv")).size());
    assertEquals(List.of("other.csv", "table.csv"), names());
  }

  @Test
  void saysWhatCannotBeWritten() throws IOException {
    EmotionException error =
        assertThrows(EmotionException.class, () -> TimelineWriter.csv(folder, false));
    assertTrue(String.valueOf(error.getMessage()).contains(folder.toString()), error::toString);
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThrows(EmotionException.class, () -> TimelineWriter.jsonLines(file.resolve("below")));
  }
}
