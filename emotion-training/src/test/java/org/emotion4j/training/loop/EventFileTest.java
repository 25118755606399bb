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
package org.emotion4j.training.loop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.Event;

class EventFileTest {

  /** What TensorBoard 2.21.0 writes: {@code RecordWriter(file).write(b"emotion4j")}. */
  private static final String RECORD = "090000000000000037f97139656d6f74696f6e346a17d27c6b";

  @Test
  void writesRecordsLikeTensorBoard() throws IOException {
    byte[] expected = HexFormat.of().parseHex(RECORD);
    assertArrayEquals(expected, EventFile.record("emotion4j".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void keepsFiguresOverResumption(@TempDir Path directory) throws IOException {
    EventFile file = new EventFile(directory);
    file.start();
    file.append(1, Map.of("valid/accuracy", 0.5));
    EventFile later = new EventFile(directory);
    later.resume();
    later.append(2, Map.of("valid/accuracy", 0.75));

    List<Event> events = events(Files.readAllBytes(directory.resolve(EventFile.NAME)));
    assertEquals("brain.Event:2", events.get(0).getFileVersion());
    assertEquals(List.of(0L, 1L, 2L), events.stream().map(Event::getStep).toList());
    assertEquals("valid/accuracy", events.get(2).getSummary().getValue(0).getTag());
    assertEquals(0.75f, events.get(2).getSummary().getValue(0).getSimpleValue());

    later.start();
    assertEquals(1, events(Files.readAllBytes(directory.resolve(EventFile.NAME))).size());
  }

  private static List<Event> events(byte[] file) throws IOException {
    List<Event> events = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      byte[] content = new byte[(int) bytes.getLong()];
      bytes.getInt();
      bytes.get(content);
      bytes.getInt();
      events.add(Event.parseFrom(content));
    }
    return events;
  }
}
