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
package org.emotion4j.benchmarks.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads what other programs found. */
final class FoundFaces {

  private FoundFaces() {}

  /**
   * What another program found: a line for each photo, with its folder's name and its own, then
   * {@code left,top,right,bottom,confidence} of each face, all separated by spaces. Lines that
   * start with {@code #} are left out.
   */
  static Map<String, List<FoundFace>> read(Path file) {
    Map<String, List<FoundFace>> found = new TreeMap<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(
              words ->
                  found.put(words[0], Arrays.stream(words).skip(1).map(FoundFace::parse).toList()));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("What another program found could not be read", e);
    }
  }
}
