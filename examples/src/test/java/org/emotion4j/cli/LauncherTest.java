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
package org.emotion4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a folder with spaces in its name, with scripts in place of Java and Maven. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

  private static final Path SCRIPT = Path.of("..", "emotion").toAbsolutePath().normalize();

  /** Tells its version, or prints what it was called with. */
  private static final String JAVA =
      """
      #!/bin/sh
      case $1 in
        -XshowSettings*) echo "    java.specification.version = VERSION" >&2; exit 0 ;;
      esac
      echo "in $(pwd)"
      for argument; do echo "<$argument>"; done
      """;

  /** Builds nothing but the files that the launcher looks for. */
  private static final String MAVEN =
      """
      #!/bin/sh
      echo "$(pwd)" >>calls
      echo "$*" >arguments
      case $* in *emotion-benchmarks*)
        mkdir -p emotion-benchmarks/target/launcher
        touch lib.jar emotion-benchmarks/target/benchmarks.jar
        printf %s "$(pwd)/lib.jar" >emotion-benchmarks/target/launcher/commands.classpath
        exit ;;
      esac
      mkdir -p examples/target/launcher
      touch lib.jar examples/target/examples.jar
      printf %s "$(pwd)/lib.jar" >examples/target/launcher/commands.classpath
      printf %s "$(pwd)/lib.jar" >examples/target/launcher/training.classpath
      """;

  private final Path folder;
  private final Path project;
  private final Path bin;

  LauncherTest(@TempDir Path folder) throws IOException {
    this.folder = folder.toRealPath();
    this.project = Files.createDirectories(this.folder.resolve("a project"));
    this.bin = Files.createDirectories(this.folder.resolve("bin"));
  }

  @BeforeEach
  void makeProject() throws IOException {
    Files.copy(SCRIPT, project.resolve("emotion"));
    for (String module : List.of("api", "video", "detectors", "models", "training")) {
      Files.createDirectories(project.resolve("emotion-" + module + "/src/main"));
    }
    Files.createDirectories(project.resolve("examples/src/main"));
    Files.createFile(project.resolve("pom.xml"));
    script("java", JAVA.replace("VERSION", "17"));
    script("mvn", MAVEN);
  }

  private void script(String name, String content) throws IOException {
    Path file = Files.writeString(bin.resolve(name), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Run(int exitCode, String out, String err) {}

  private Run run(Path script, Path directory, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", script.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("PATH", bin + ":/usr/bin:/bin");
    int exitCode = builder.start().waitFor();
    return new Run(
        exitCode,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    return run(project.resolve("emotion"), folder, arguments);
  }

  /** Where Maven was called. */
  private static List<String> builds(Path project) throws IOException {
    return Files.readAllLines(project.resolve("calls"));
  }

  @Test
  void benchmarksAreBuiltAndRunOnTheirOwn() throws IOException, InterruptedException {
    Files.createDirectories(project.resolve("emotion-benchmarks/src/main"));
    Run run = run("benchmark", "--quick");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("<org.emotion4j.benchmarks.report.ReportCommand>"), run.out());
    assertTrue(run.out().contains("<--scripts>\n<" + project + "/emotion-benchmarks/"), run.out());
    assertTrue(run.out().endsWith("<--quick>\n"), run.out());
    assertTrue(
        Files.readString(project.resolve("arguments")).contains("-pl emotion-benchmarks -am"));
    run("benchmark");
    assertEquals(1, builds(project).size(), "what is there is not built again");
    run("analyze");
    assertEquals(2, builds(project).size(), "the other commands have a build of their own");
  }

  @Test
  void buildsOnceAndSaysSoOnStandardError() throws IOException, InterruptedException {
    Run first = run("backends");
    assertEquals(0, first.exitCode(), first.err());
    assertTrue(first.err().contains("building; the first time"), first.err());
    assertEquals(List.of(project.toString()), builds(project));
    assertTrue(first.out().contains("<backends>"), first.out());
    Run second = run("backends");
    assertEquals("", second.err());
    assertEquals(1, builds(project).size());
    assertEquals(first.out(), second.out());
  }

  @Test
  void passesArgumentsAndKeepsTheWorkingDirectory() throws IOException, InterruptedException {
    Run run = run("analyze", "a b.jpg", "", "*", "--out", "x");
    List<String> lines = run.out().lines().toList();
    assertEquals("in " + folder, lines.get(0));
    int main = lines.indexOf("<org.emotion4j.cli.EmotionCli>");
    assertEquals(
        List.of("<analyze>", "<a b.jpg>", "<>", "<*>", "<--out>", "<x>"),
        lines.subList(main + 1, lines.size()));
    assertEquals(
        "<" + project + "/examples/target/examples.jar:" + project + "/lib.jar>",
        lines.get(main - 1));
    assertTrue(lines.contains("<-Demotion4j.cli.out.terminal=false>"), run.out());
  }

  @Test
  void trainingHasItsOwnClassPath() throws IOException, InterruptedException {
    List<String> lines = run("train", "mobilenet", "--epochs", "2").out().lines().toList();
    int main = lines.indexOf("<org.emotion4j.training.TrainCommand>");
    assertEquals("<" + project + "/lib.jar>", lines.get(main - 1));
    assertEquals(
        List.of("<mobilenet>", "<--epochs>", "<2>"), lines.subList(main + 1, lines.size()));
  }

  @Test
  void worksThroughLinks() throws IOException, InterruptedException {
    Path links = Files.createDirectories(folder.resolve("my links"));
    Files.createSymbolicLink(links.resolve("one"), project.resolve("emotion"));
    Files.createSymbolicLink(links.resolve("two"), Path.of("one"));
    Run run = run(links.resolve("two"), links, "backends");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(List.of(project.toString()), builds(project));
    assertTrue(run.out().startsWith("in " + links), run.out());
  }

  @Test
  void buildsAgainWhereSomethingIsNewerOrMissingOrMoved() throws IOException, InterruptedException {
    run("backends");
    Path source = Files.createFile(project.resolve("emotion-api/src/main/New.java"));
    FileTime later = FileTime.from(Instant.now().plusSeconds(5));
    Files.setLastModifiedTime(source, later);
    assertTrue(run("backends").err().contains("sources have changed"));
    Files.setLastModifiedTime(source, FileTime.fromMillis(0));
    Files.setLastModifiedTime(source.getParent(), FileTime.fromMillis(0));
    assertEquals("", run("backends").err());
    Files.delete(project.resolve("lib.jar"));
    assertTrue(run("backends").err().contains("building"));
    assertEquals(3, builds(project).size());
    Path moved = Files.move(project, folder.resolve("moved"));
    Run run = run(moved.resolve("emotion"), folder, "backends");
    assertEquals(moved.toString(), builds(moved).get(3));
    assertTrue(run.out().contains(moved + "/lib.jar"), run.out());
  }

  @Test
  void aFailedBuildIsTriedAgain() throws IOException, InterruptedException {
    script("mvn", "#!/bin/sh\necho it broke\nexit 1\n");
    for (int i = 0; i < 2; i++) {
      Run run = run("backends");
      assertEquals(2, run.exitCode());
      assertEquals("", run.out());
      assertTrue(run.err().contains("it broke") && run.err().contains("build failed"), run.err());
    }
    script("mvn", MAVEN);
    assertEquals(0, run("backends").exitCode());
  }

  @Test
  void refusesAnOldJava() throws IOException, InterruptedException {
    for (String version : List.of("11", "1.8")) {
      script("java", JAVA.replace("VERSION", version));
      Run run = run("backends");
      assertEquals(2, run.exitCode());
      assertTrue(run.err().contains("Java 17 or newer is needed"), run.err());
    }
  }

  @Test
  void passesOnTheExitCode() throws IOException, InterruptedException {
    run("backends");
    script("java", "#!/bin/sh\nexit 1\n");
    assertEquals(1, run("analyze", "x.jpg").exitCode());
  }
}
