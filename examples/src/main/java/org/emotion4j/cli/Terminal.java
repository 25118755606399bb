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

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.emotion4j.EmotionEngine;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command talks to.
 *
 * @param out standard output
 * @param err standard error
 * @param colours whether standard output is a terminal that shows colours
 * @param progress whether standard error is a terminal, where a progress bar can move
 * @param builders makes builders of engines; tests add backends of their own
 */
record Terminal(
    PrintWriter out,
    PrintWriter err,
    boolean colours,
    boolean progress,
    Supplier<EmotionEngine.Builder> builders) {

  /** The launcher tells which streams are terminals; Java 17 itself cannot. */
  private static final String OUT_PROPERTY = "emotion4j.cli.out.terminal";

  private static final String ERR_PROPERTY = "emotion4j.cli.err.terminal";

  static Terminal standard() {
    boolean plain =
        !System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
            || System.getenv().getOrDefault("TERM", "").equals("dumb");
    return new Terminal(
        writer(System.out),
        writer(System.err),
        Boolean.getBoolean(OUT_PROPERTY) && !plain,
        Boolean.getBoolean(ERR_PROPERTY) && !plain,
        EmotionEngine::builder);
  }

  /** Always UTF-8, as JSON asks for; flushed by line. */
  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Text with picocli's markup, in colour where that can be seen. */
  String styled(String markup) {
    return (colours ? Ansi.ON : Ansi.OFF).string(markup);
  }
}
