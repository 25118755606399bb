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
package org.emotion4j.models.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * ONNX Runtime leaves nothing in the user's directories. Version 1.29 does, as soon as it is
 * loaded: a device id and a database of usage data; so whoever takes a newer one must see to it.
 */
class UserDirectoryTest {

  @Test
  void classifyingLeavesNothingInIt(@TempDir Path model, @TempDir Path home) throws Exception {
    byte[] network = TinyModel.onnx("good");
    TinyModel.write(model, TinyModel.description("onnx", network), network);
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.home=" + home,
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            ClassifyOnce.class.getName(),
            model.toString());
    program.environment().remove("ORT_DISABLE_TELEMETRY");
    program.environment().keySet().removeIf(name -> name.equals("CI") || name.startsWith("GITHUB"));
    program.environment().put("HOME", home.toString());
    program.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
    Files.createDirectory(home.resolve("cache"));
    program.redirectErrorStream(true);
    Process process = program.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    assertEquals(List.of(home, home.resolve("cache")), walk(home));
  }

  private static List<Path> walk(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.toList();
    }
  }
}
