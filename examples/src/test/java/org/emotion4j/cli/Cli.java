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

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionEngine;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;

/** Runs commands within the test's JVM. */
final class Cli {

  private Cli() {}

  /**
   * What a command did.
   *
   * @param exitCode its exit code
   * @param out what it wrote to standard output
   * @param err what it wrote to standard error
   */
  record Run(int exitCode, String out, String err) {}

  /** Runs a command with fake backends. */
  static Run run(Object... arguments) {
    return run(Cli::fakeBackends, arguments);
  }

  /** A builder that knows the fakes. */
  static EmotionEngine.Builder fakeBackends() {
    return EmotionEngine.builder()
        .addProvider(new Fakes.Detector())
        .addProvider(new Fakes.Checker())
        .addProvider(new Fakes.Classifier())
        .addProvider(new Fakes.Regressor());
  }

  static Run run(java.util.function.Supplier<EmotionEngine.Builder> builders, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(out), new PrintWriter(err), false, false, builders);
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int exitCode = EmotionCli.commandLine(terminal).execute(words);
    terminal.out().flush();
    terminal.err().flush();
    return new Run(exitCode, out.toString(), err.toString());
  }

  /** A picture in which the fakes find a face with an emotion. */
  static Path picture(Path file, Emotion emotion) {
    return gray(file, 80, 40, 10 * emotion.ordinal() + 1);
  }

  /** A picture at which they fail. */
  static Path failingPicture(Path file) {
    return gray(file, 80, 40, 250);
  }

  /** A picture in which they find none. */
  static Path emptyPicture(Path file) {
    return gray(file, 80, 40, 0);
  }

  static Path gray(Path file, int width, int height, int level) {
    byte[] bytes = new byte[width * height];
    java.util.Arrays.fill(bytes, (byte) level);
    ByteBuffer pixels = ByteBuffer.allocateDirect(bytes.length).put(bytes);
    Image.wrap(pixels, width, height, width, PixelFormat.GRAY8).write(file);
    return file;
  }
}
