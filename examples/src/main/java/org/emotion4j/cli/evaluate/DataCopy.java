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
package org.emotion4j.cli.evaluate;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.emotion4j.cli.evaluate.LabelledFaces.Content;
import org.emotion4j.internal.files.PartFile;

/**
 * Writes a data set into a ZIP file or a folder, under another name beside it until it is whole.
 */
final class DataCopy {

  private final Path target;
  private final boolean zip;

  private DataCopy(Path target) {
    this.target = target.toAbsolutePath();
    this.zip = target.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /**
   * A copy to be written.
   *
   * @param target a name that ends with .zip, where a file is replaced, or that of a folder which
   *     is not there or empty
   * @throws LabelsException if it cannot be put there
   */
  static DataCopy to(Path target) throws IOException {
    DataCopy copy = new DataCopy(target);
    if (copy.zip ? Files.isDirectory(target) : Files.exists(target) && !isEmptyFolder(target)) {
      throw new LabelsException(
          "'%s' is there already; name a new folder or a .zip file".formatted(target));
    }
    Files.createDirectories(copy.parent());
    return copy;
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private Path parent() {
    Path parent = target.getParent();
    if (parent == null) {
      throw new LabelsException("'" + target + "' names no file");
    }
    return parent;
  }

  /**
   * Writes it.
   *
   * @param files the pictures, by names relative to the data set's folder
   * @param labels the name of the labels' file
   * @param text its content
   */
  void write(Map<String, Content> files, String labels, String text) throws IOException {
    Path part = parent().resolve("." + target.getFileName() + "." + System.nanoTime() + ".part");
    try {
      if (zip) {
        URI uri = URI.create("jar:" + part.toUri());
        try (FileSystem system = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
          fill(system.getPath("/"), files, labels, text);
        }
      } else {
        fill(Files.createDirectory(part), files, labels, text);
        Files.deleteIfExists(target); // empty, and some systems move nothing onto a folder
      }
      PartFile.move(part, target);
    } finally {
      delete(part);
    }
  }

  private static void fill(Path root, Map<String, Content> files, String labels, String text)
      throws IOException {
    Files.writeString(root.resolve(labels), text);
    for (Map.Entry<String, Content> entry : files.entrySet()) {
      String name = entry.getKey();
      Path file = root.resolve(name).normalize();
      if (!file.startsWith(root)) {
        throw new LabelsException("The picture '" + name + "' lies outside its data set");
      }
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, entry.getValue().make());
    }
  }

  /** What is left where writing failed. */
  private static void delete(Path part) throws IOException {
    if (!Files.exists(part)) {
      return;
    }
    try (Stream<Path> files = Files.walk(part)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
