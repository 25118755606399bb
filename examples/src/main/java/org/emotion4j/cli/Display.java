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

import picocli.CommandLine.ParseResult;

/** Whether Java may use the display: only if a window is wanted, as it takes time to connect. */
final class Display {

  /** Java reads it once, when pictures or windows are first used. */
  private static final String HEADLESS = "java.awt.headless";

  private Display() {}

  /** Decides before a command runs; what was set for the JVM stays. */
  static void choose(ParseResult parsed) {
    if (System.getProperty(HEADLESS) == null && !wantsWindow(parsed)) {
      System.setProperty(HEADLESS, "true");
    }
  }

  private static boolean wantsWindow(ParseResult parsed) {
    return parsed.asCommandLineList().stream()
        .anyMatch(command -> command.getCommand() instanceof ShowsWindow one && one.wantsWindow());
  }
}
