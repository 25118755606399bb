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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.emotion4j.EmotionException;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder in which programs are run, one after the other. When it is closed, or when the
 * JVM ends, the program is killed and the folder deleted. Serves one thread.
 */
final class FetchFolder implements AutoCloseable {

  private static final String PREFIX = ".fetch-";
  private static final int TAIL = 2_000;

  /**
   * What a program did.
   *
   * @param exitCode its exit code
   * @param output the end of what it wrote to standard output and standard error
   */
  record Outcome(int exitCode, String output) {}

  private final Path folder;
  private final Thread hook = new Thread(this::abandon, "emotion4j-fetch-cleanup");
  private volatile @Nullable Process running;

  private FetchFolder(Path folder) {
    this.folder = folder;
  }

  /** Makes one in a folder. */
  static FetchFolder in(Path parent) throws IOException {
    FetchFolder made = new FetchFolder(Files.createTempDirectory(parent, PREFIX));
    Runtime.getRuntime().addShutdownHook(made.hook);
    return made;
  }

  Path path() {
    return folder;
  }

  /** A new folder in it. */
  Path subfolder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  /**
   * Runs a program until it ends. What it writes goes to a file, so it never has to wait for a
   * reader.
   *
   * @param command the program and its arguments
   * @param directory where it runs
   * @return empty if there is no such program
   * @throws EmotionException if the thread is interrupted; the program is killed then
   */
  Optional<Outcome> run(List<String> command, Path directory) throws IOException {
    Path output = folder.resolve("output.txt");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
    } catch (IOException e) {
      return Optional.empty();
    }
    running = process;
    try {
      process.getOutputStream().close();
      int exitCode = process.waitFor();
      return Optional.of(new Outcome(exitCode, tail(output)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmotionException(
          "Interrupted while %s was running; nothing was changed, try again"
              .formatted(String.join(" ", command)),
          e);
    } finally {
      kill(process);
      running = null;
    }
  }

  /** Nothing is left of a program that ended by itself; of another all of it ends. */
  private static void kill(Process process) {
    if (process.isAlive()) {
      List<ProcessHandle> children = process.descendants().toList();
      process.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);
      process.onExit().join();
    }
  }

  private static String tail(Path output) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(output)) {
      channel.position(Math.max(0, channel.size() - TAIL));
      ByteBuffer bytes = ByteBuffer.allocate(TAIL);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // until the end
      }
      return StandardCharsets.UTF_8.decode(bytes.flip()).toString().strip();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the JVM ends: the hook does it
    }
    delete(folder);
  }

  private void abandon() {
    Process process = running;
    if (process != null) {
      kill(process);
    }
    try {
      delete(folder);
    } catch (IOException e) {
      // nobody is left to be told
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException error)
              throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
