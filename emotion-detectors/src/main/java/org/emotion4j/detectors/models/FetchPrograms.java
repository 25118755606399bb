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

import java.util.List;

/**
 * The programs that fetch model files. Of each there may be several commands, each a program and
 * its first arguments: the first that is there is taken.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param npm commands that may be npm
 * @param pip commands that may be pip
 * @param tar commands that may be tar
 */
public record FetchPrograms(
    List<List<String>> npm, List<List<String>> pip, List<List<String>> tar) {

  /**
   * Checks the arguments.
   *
   * @throws IllegalArgumentException if a command is empty
   */
  public FetchPrograms {
    npm = copy(npm);
    pip = copy(pip);
    tar = copy(tar);
  }

  private static List<List<String>> copy(List<List<String>> commands) {
    List<List<String>> copy = commands.stream().map(List::copyOf).toList();
    if (copy.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("A command must name a program");
    }
    return copy;
  }

  /**
   * The programs by their usual names.
   *
   * @return names that are looked for on the PATH
   */
  public static FetchPrograms standard() {
    return new FetchPrograms(
        List.of(List.of("npm"), List.of("npm.cmd")),
        List.of(
            List.of("pip3"),
            List.of("pip"),
            List.of("python3", "-m", "pip"),
            List.of("python", "-m", "pip")),
        List.of(List.of("tar")));
  }
}
