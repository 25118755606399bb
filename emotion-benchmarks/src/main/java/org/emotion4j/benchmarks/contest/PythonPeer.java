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
package org.emotion4j.benchmarks.contest;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.emotion4j.benchmarks.accuracy.FoundFace;

/** A detector of a Python package, in a process of its own that {@code contender.py} is. */
public final class PythonPeer implements Contender {

  private static final long PATIENCE_SECONDS = 10;
  private static final String FAILED = "FAILED ";
  private static final String READY = "READY ";

  private final String name;
  private final int photos;
  private final Process process;
  private final BufferedWriter commands;
  private final BufferedReader answers;
  private final String setting;

  private PythonPeer(String name, Process process, List<Path> photos) throws IOException {
    this.name = name;
    this.photos = photos.size();
    this.process = process;
    this.commands = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    for (Path photo : photos) {
      commands.write(photo.toAbsolutePath() + "\n");
    }
    commands.write("\n");
    commands.flush();
    this.setting = answer().substring(READY.length());
  }

  /**
   * An entry.
   *
   * @param name how it is called
   * @param python the Python of its environment
   * @param script {@code contender.py}
   * @param peer which peer of that script it is, and files that it needs
   * @return the entry
   */
  public static Entry entry(String name, Path python, Path script, List<String> peer) {
    return new Entry(name, photos -> open(name, python, script, peer, photos));
  }

  private static Contender open(
      String name, Path python, Path script, List<String> peer, List<Path> photos) {
    if (!Files.isExecutable(python)) {
      throw new ContenderException(
          "its Python environment is not there; make it with make_environments.sh");
    }
    List<String> command = new ArrayList<>(List.of(python.toString(), script.toString()));
    command.addAll(peer);
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new ContenderException("its process could not be started: " + e.getMessage(), e);
    }
    try {
      return new PythonPeer(name, process, photos);
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e instanceof ContenderException known ? known : lost(name, e);
    }
  }

  private static ContenderException lost(String name, Exception e) {
    return new ContenderException(name + " does not answer any more: " + e.getMessage(), e);
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new ContenderException("its process has ended without an answer");
    }
    if (line.startsWith(FAILED)) {
      throw new ContenderException(line.substring(FAILED.length()));
    }
    return line;
  }

  private List<String> ask(String command, int lines) {
    try {
      commands.write(command + "\n");
      commands.flush();
      List<String> read = new ArrayList<>();
      for (int i = 0; i < lines; i++) {
        read.add(answer());
      }
      return read;
    } catch (IOException e) {
      throw lost(name, e);
    }
  }

  @Override
  public String setting() {
    return setting;
  }

  @Override
  public Optional<Integer> threads() {
    return Optional.of(Integer.valueOf(ask("threads", 1).get(0))).filter(count -> count > 0);
  }

  @Override
  public List<List<FoundFace>> findAll() {
    return ask("faces", photos).stream()
        .map(
            line ->
                Arrays.stream(line.split(" "))
                    .filter(word -> !word.isEmpty())
                    .map(FoundFace::parse)
                    .toList())
        .toList();
  }

  @Override
  public double round() {
    return Double.parseDouble(ask("round", 1).get(0)) * 1000 / photos;
  }

  /** It ends when there is nothing more to read. */
  @Override
  public void close() {
    try {
      commands.close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      answers.close();
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
