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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.CRC32C;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.Summary;

/**
 * Figures over time in a file that TensorBoard shows: records of TensorFlow's {@code TFRecord}
 * format, each an {@code Event}.
 */
final class EventFile {

  /** TensorBoard looks for names like it. */
  static final String NAME = "events.out.tfevents.emotion4j";

  private static final String VERSION = "brain.Event:2";
  private static final int MASK = 0xa282ead8;

  private final Path file;

  /** A file in a directory, which need not be there yet. */
  EventFile(Path directory) {
    this.file = directory.resolve(NAME);
  }

  /** Begins anew. */
  void start() throws IOException {
    Event version = Event.newBuilder().setWallTime(now()).setFileVersion(VERSION).build();
    Files.write(file, record(version.toByteArray()));
  }

  /** Goes on with what is there. */
  void resume() throws IOException {
    if (!Files.exists(file)) {
      start();
    }
  }

  /** Adds figures by their names. */
  void append(int step, Map<String, Double> figures) throws IOException {
    Summary.Builder summary = Summary.newBuilder();
    figures.forEach(
        (name, value) -> summary.addValueBuilder().setTag(name).setSimpleValue(value.floatValue()));
    Event event = Event.newBuilder().setWallTime(now()).setStep(step).setSummary(summary).build();
    Files.write(file, record(event.toByteArray()), StandardOpenOption.APPEND);
  }

  private static double now() {
    return System.currentTimeMillis() / 1e3;
  }

  /** The length, its checksum, the content, and its checksum. */
  static byte[] record(byte[] content) throws IOException {
    byte[] length =
        ByteBuffer.allocate(Long.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(content.length)
            .array();
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.write(length);
    record.write(checksum(length));
    record.write(content);
    record.write(checksum(content));
    return record.toByteArray();
  }

  private static byte[] checksum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    int masked = Integer.rotateRight((int) sum.getValue(), 15) + MASK;
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(masked).array();
  }
}
