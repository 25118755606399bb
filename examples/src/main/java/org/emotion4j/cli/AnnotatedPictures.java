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
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.emotion4j.Analysis;
import org.emotion4j.FrameAnnotator;
import org.emotion4j.Image;
import org.emotion4j.internal.files.FileErrors;

/** Writes annotated pictures into a folder, under names that do not collide. */
final class AnnotatedPictures implements AutoCloseable {

  private final Path folder;
  private final FrameAnnotator annotator;
  private final Set<Path> inputs = new HashSet<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * A place for annotated pictures.
   *
   * @param folder a folder that {@link #prepare} returned
   * @param annotator closed with this
   * @param inputs the pictures, none of which is ever overwritten
   */
  AnnotatedPictures(Path folder, FrameAnnotator annotator, List<Path> inputs) {
    this.folder = folder;
    this.annotator = annotator;
    for (Path input : inputs) {
      this.inputs.add(realPath(input));
    }
  }

  /**
   * Makes the folder, and makes sure that files can be written into it.
   *
   * @throws WrongUse if they cannot
   */
  static Path prepare(String name) {
    try {
      Path folder = Path.of(name);
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".emotion", ".part"));
      return folder;
    } catch (IOException | InvalidPathException e) {
      throw new WrongUse("Nothing can be written to '" + name + "': " + FileErrors.reason(e), e);
    }
  }

  /** Chooses the file for an input; call it in the order of the inputs. */
  Path reserve(Path input) {
    Path fileName = input.getFileName();
    String name = fileName == null ? "picture" : fileName.toString();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String ending = name.toLowerCase(Locale.ROOT).endsWith(".png") ? ".png" : ".jpg";
    Path target = folder.resolve(stem + ending);
    for (int i = 2; !isFree(target); i++) {
      target = folder.resolve(stem + "-" + i + ending);
    }
    return target;
  }

  /** Names that differ in case only are one file on some systems. */
  private boolean isFree(Path target) {
    return !inputs.contains(realPath(target))
        && taken.add(target.getFileName().toString().toLowerCase(Locale.ROOT));
  }

  private static Path realPath(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) { // not there yet
      return path.toAbsolutePath().normalize();
    }
  }

  /** Reads an input once more, draws into it and writes it. May be called by several threads. */
  void write(Path input, Analysis analysis, Path target) {
    annotator.annotate(Image.read(input), analysis).write(target);
  }

  @Override
  public void close() {
    annotator.close();
  }
}
