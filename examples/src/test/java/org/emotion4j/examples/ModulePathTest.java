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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that are modules themselves: compiled and run with the jars that the build has made, on
 * the module path, as Maven does for a project with a module descriptor.
 */
class ModulePathTest {

  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

  /**
   * What a user has not unless he asks for it: what the API needs for its own compilation alone and
   * what is optional; and the jars of this module's tests.
   */
  private static final List<String> NOT_A_USERS =
      List.of("jspecify", "micrometer", "jfreechart", "tensorflow", "emotion-training", "junit");

  private final Path folder;
  private final Path sources;

  ModulePathTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.sources = Files.createDirectories(folder.resolve("src/org/emotion4j/examples"));
  }

  private static String modulePath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .filter(entry -> NOT_A_USERS.stream().noneMatch(entry::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void compile(String descriptor, Path program) throws Exception {
    Path module = Files.writeString(folder.resolve("src/module-info.java"), descriptor);
    Path classes = folder.resolve("classes");
    run("javac", "-Xlint:all", "-Werror", "-p", modulePath(), "-d", classes, module, program);
  }

  private String run(String tool, Object... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), tool + " does not end");
    String said = Files.readString(output);
    assertEquals(0, process.exitValue(), said);
    return said;
  }

  @Test
  void aModuleAnalyzesAPhoto() throws Exception {
    Path program =
        Files.copy(
            TOP.resolve("examples/src/main/java/org/emotion4j/examples/AnalyzePhoto.java"),
            sources.resolve("AnalyzePhoto.java"));
    compile("module app { requires org.emotion4j.api; }", program);
    String said =
        run(
            "java",
            "-p",
            modulePath() + File.pathSeparator + folder.resolve("classes"),
            "--add-modules",
            "ALL-MODULE-PATH",
            "-m",
            "app/org.emotion4j.examples.AnalyzePhoto",
            TOP.resolve("docs/astronaut.jpg"));
    assertTrue(said.contains(": happy"), said);
  }

  /** Micrometer is optional, so a program that does not use it needs no module of it. */
  @Test
  void aModuleWritesATimeline() throws Exception {
    Path program =
        Files.writeString(
            sources.resolve("Table.java"),
            """
            package org.emotion4j.examples;

            import java.nio.file.Path;
            import org.emotion4j.video.timeline.TimelineWriter;

            final class Table {
              public static void main(String[] args) {
                TimelineWriter.csv(Path.of(args[0]), false).close();
              }
            }
            """);
    compile("module app { requires org.emotion4j.video; }", program);
    Path table = folder.resolve("table.csv");
    run(
        "java",
        "-p",
        modulePath() + File.pathSeparator + folder.resolve("classes"),
        "-m",
        "app/org.emotion4j.examples.Table",
        table);
    assertTrue(Files.readString(table).startsWith("frame,"));
  }
}
