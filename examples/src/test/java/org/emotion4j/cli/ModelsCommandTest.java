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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emotion4j.EmotionEngine;
import org.emotion4j.detectors.models.FetchPrograms;
import org.emotion4j.detectors.models.ModelCatalog;
import org.emotion4j.detectors.models.ModelFile;
import org.emotion4j.detectors.models.ModelSource;
import org.emotion4j.detectors.models.ModelStore;
import org.emotion4j.detectors.models.ModelUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands about model files, with a shell script in place of npm. */
class ModelsCommandTest {

  private static final byte[] CONTENT = "abc".getBytes(StandardCharsets.US_ASCII);

  /** Of "abc", as the standard has it (FIPS 180-4, an example of NIST). */
  private static final String SHA256 =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private final Path folder;
  private final Path cache;
  private final ModelCatalog catalog =
      new ModelCatalog(
          List.of(
              file(
                  "one",
                  new ModelSource.InPackage(ModelSource.Registry.NPM, "example", "1", "one.bin")),
              file("two", new ModelSource.User("a friend"))));

  ModelsCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.cache = Files.createDirectory(folder.resolve("cache"));
  }

  private static ModelFile file(String name, ModelSource source) {
    return new ModelFile(
        name,
        name + ".bin",
        CONTENT.length,
        SHA256,
        "MIT",
        "some pictures",
        List.of(new ModelUse("test", Optional.of(name + "-model"))),
        source);
  }

  private Cli.Run run(String... arguments) throws IOException {
    Path script =
        Files.writeString(
            folder.resolve("npm.sh"),
            "mkdir package && printf abc >package/one.bin && tar -czf example-1.tgz package\n");
    FetchPrograms programs =
        new FetchPrograms(
            List.of(List.of("sh", script.toString())), List.of(), List.of(List.of("tar")));
    return run(new ModelFiles(catalog, new ModelStore(cache, programs)), arguments);
  }

  private static Cli.Run run(ModelFiles models, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(out), new PrintWriter(err), false, false, EmotionEngine::builder);
    int exitCode = EmotionCli.commandLine(terminal, models).execute(arguments);
    terminal.out().flush();
    terminal.err().flush();
    return new Cli.Run(exitCode, out.toString(), err.toString());
  }

  private static void assertContains(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), text);
    }
  }

  private static String line(Cli.Run run, String name) {
    return run.out().lines().filter(line -> line.startsWith(name + " ")).findFirst().orElse("");
  }

  @Test
  void listTellsWhatIsWhere() throws IOException {
    Cli.Run run = run("models", "list");
    assertEquals(0, run.exitCode(), run.err());
    assertContains(
        run.out(),
        "NAME  STATE    SIZE",
        "one   missing  0 kB  MIT      test     npm package example@1  some pictures",
        "one: its model file one.bin is not here: fetch it with './emotion models fetch one'",
        "two: its model file two.bin is not here: get it from a friend");

    Files.write(cache.resolve("one.bin"), CONTENT);
    Files.writeString(cache.resolve("two.bin"), "xyz");
    run = run("models", "list");
    assertEquals(0, run.exitCode(), run.err());
    assertContains(line(run, "one"), "in the cache");
    assertContains(line(run, "two"), "altered in the cache");
    assertContains(run.out(), "two: '" + cache.resolve("two.bin") + "' is altered: its SHA-256");
  }

  @Test
  void listTellsWhatIsNamedByAProperty() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.bin"), "mine");
    try {
      System.setProperty("emotion4j.test.one-model", mine.toString());
      System.setProperty("emotion4j.test.two-model", folder.resolve("none.bin").toString());
      Cli.Run run = run("models", "list");
      assertContains(line(run, "one"), "named by emotion4j.test.one-model");
      assertContains(line(run, "two"), "missing");
      assertContains(
          run.out(),
          "two: there is no file '" + folder.resolve("none.bin") + "', which emotion4j.test.two");
    } finally {
      System.clearProperty("emotion4j.test.one-model");
      System.clearProperty("emotion4j.test.two-model");
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void fetchTakesWhatCanBeFetched() throws IOException {
    Cli.Run run = run("models", "fetch");
    assertEquals(0, run.exitCode(), run.err());
    assertContains(run.out(), "fetching one from npm package example@1", "one is at '" + cache);
    assertEquals("abc", Files.readString(cache.resolve("one.bin")));
    assertContains(line(run("models", "list"), "one"), "in the cache");
    run = run("models", "fetch", "one", "one");
    assertEquals("one is at '" + cache.resolve("one.bin") + "'", run.out().strip());
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void fetchSaysWhatCouldNotBeFetched() throws IOException {
    Cli.Run run = run("models", "fetch", "two", "one");
    assertEquals(1, run.exitCode());
    assertContains(run.err(), "emotion: two cannot be fetched", "get it from a friend");
    assertContains(run.out(), "one is at");
  }

  @Test
  void verifyChecksEveryCopy() throws IOException {
    Cli.Run run = run("models", "verify");
    assertEquals(0, run.exitCode(), run.out());
    assertContains(run.out(), "one: its model file one.bin is not here");
    assertEquals(1, run("models", "verify", "one").exitCode());

    Files.write(cache.resolve("one.bin"), CONTENT);
    run = run("models", "verify", "one");
    assertEquals(0, run.exitCode());
    assertEquals("one: '" + cache.resolve("one.bin") + "' is genuine", run.out().strip());

    Files.writeString(cache.resolve("two.bin"), "ab");
    run = run("models", "verify");
    assertEquals(1, run.exitCode());
    assertContains(
        run.out(), "two.bin' is altered: it has 2 bytes, not 3. Delete it and get two.bin from");
    assertEquals(0, run("models", "verify", "one").exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fetch", "verify"})
  void anUnknownNameIsRefusedWithTheKnownOnes(String command) throws IOException {
    Cli.Run run = run("models", command, "one", "three");
    assertEquals(2, run.exitCode());
    assertContains(run.err(), "emotion: There is no model file 'three'; there are: one, two");
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"list", "fetch", "verify"})
  void everyCommandHasHelp(String command) throws IOException {
    Cli.Run run = run("models", command, "--help");
    assertEquals(0, run.exitCode());
    assertTrue(run.out().startsWith("Usage: emotion models " + command), run.out());
    assertContains(run("models", "--help").out(), "  " + command);
    assertEquals(0, run("models", command, "--version").exitCode());
  }

  @Test
  void withoutACommandItIsWrongUse() throws IOException {
    assertEquals(2, run("models").exitCode());
    assertEquals(2, run("models", "list", "one").exitCode());
  }

  /** Nothing is fetched, whatever the state of this machine is. */
  @Test
  void theStandardCatalogIsListed(@TempDir Path empty) {
    ModelFiles models =
        new ModelFiles(ModelCatalog.standard(), new ModelStore(empty, FetchPrograms.standard()));
    Cli.Run run = run(models, "models", "list");
    assertEquals(0, run.exitCode(), run.err());
    for (ModelFile file : ModelCatalog.standard().files()) {
      assertContains(run.out(), file.name(), file.licence(), file.trainingData());
    }
    assertEquals(0, run(models, "models", "verify").exitCode());
  }
}
