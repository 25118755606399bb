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

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.emotion4j.internal.files.FileErrors;

/**
 * The picture files that a user names: files as they are, of folders and those in them every file
 * whose name ends like that of a picture, in the order of names. What is named twice, directly or
 * through a link, is taken once.
 */
final class PictureFiles {

  private static final Set<String> ENDINGS =
      Set.of("jpg", "jpeg", "jpe", "png", "webp", "bmp", "tif", "tiff", "gif");

  private final List<Path> pictures = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  private PictureFiles() {}

  static PictureFiles of(List<Path> named) {
    PictureFiles files = new PictureFiles();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        if (files.addFolder(path) == 0 && files.problems.isEmpty()) {
          files.problems.add("'" + path + "' has no picture file in it");
        }
      } else {
        files.addOnce(path); // whatever is wrong with it, reading it will tell
      }
    }
    return files;
  }

  /** The files, in order. */
  List<Path> pictures() {
    return List.copyOf(pictures);
  }

  /** Folders that could not be read, or hold no picture. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  private void addOnce(Path path) {
    if (seen.add(identity(path))) {
      pictures.add(path);
    }
  }

  /** Tells how many pictures were found, those that are known already included. */
  private int addFolder(Path folder) {
    if (!seen.add(identity(folder))) {
      return 1; // done before; this also ends links that lead round in a circle
    }
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      problems.add("'" + folder + "' could not be read: " + FileErrors.reason(e));
      return 0;
    }
    int found = 0;
    entries.sort(null);
    for (Path entry : entries) {
      if (entry.getFileName().toString().startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(entry)) {
        found += addFolder(entry);
      } else if (isPicture(entry)) {
        addOnce(entry);
        found++;
      }
    }
    return found;
  }

  private static boolean isPicture(Path path) {
    String name = path.getFileName().toString();
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  private static Path identity(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) { // not there: it will be reported when it is read
      return path.toAbsolutePath().normalize();
    }
  }
}
