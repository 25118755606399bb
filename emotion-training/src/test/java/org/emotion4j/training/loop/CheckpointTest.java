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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  private final Checkpoint checkpoint =
      new Checkpoint(
          "a plan",
          7,
          Map.of("kernel", new float[] {1, -2.5f}),
          Map.of("v", new float[] {3}),
          Map.of("kernel", new float[] {0.5f, -2}));

  @Test
  void keepsWhatWasWritten() throws IOException {
    Path file = folder.resolve("checkpoint.bin");
    checkpoint.write(file);
    checkpoint.write(file); // over itself
    Checkpoint read = Checkpoint.read(file);
    assertEquals("a plan", read.plan());
    assertEquals(7, read.epoch());
    assertArrayEquals(new float[] {1, -2.5f}, read.values().get("kernel"));
    assertArrayEquals(new float[] {3}, read.memory().get("v"));
    assertArrayEquals(new float[] {0.5f, -2}, read.averages().get("kernel"));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count(), "nothing half-written stays");
    }
  }

  @Test
  void damageIsSaid() throws IOException {
    Path file = folder.resolve("checkpoint.bin");
    checkpoint.write(file);
    byte[] content = Files.readAllBytes(file);
    for (int length = 0; length < content.length; length++) {
      Files.write(file, Arrays.copyOf(content, length));
      assertThrows(IOException.class, () -> Checkpoint.read(file));
    }
    for (int i = 0; i < content.length; i++) {
      byte[] changed = content.clone();
      changed[i] ^= 0x10;
      Files.write(file, changed);
      assertThrows(IOException.class, () -> Checkpoint.read(file));
    }
  }
}
