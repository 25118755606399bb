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
package org.emotion4j.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Photos that cannot be shipped with the source, in the folder that the system property {@code
 * emotion4j.shared} names. Tests that need them are skipped, visibly, where they are absent.
 */
public final class SharedPhotos {

  private SharedPhotos() {}

  /**
   * A folder of photos.
   *
   * @param name {@code single}, {@code single-extra}, {@code portraits}, {@code group} or {@code
   *     noface}
   * @return its files by name; empty where the folder is absent
   */
  public static List<Path> files(String name) {
    String shared = System.getProperty("emotion4j.shared", "");
    Path folder = Path.of(shared, "data", "detection", name, "images");
    if (shared.isEmpty() || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The photos of several folders by the names that lists of expected faces give them.
   *
   * @param folders names as {@link #files} takes them
   * @return each file by its folder and name, for instance {@code single/a.jpg}; empty where the
   *     folders are absent
   */
  public static Map<String, Path> byName(String... folders) {
    Map<String, Path> photos = new LinkedHashMap<>();
    for (String folder : folders) {
      files(folder).forEach(file -> photos.put(folder + "/" + file.getFileName(), file));
    }
    return photos;
  }
}
