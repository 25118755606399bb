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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The model files that backends of this library use.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ModelCatalog {

  private static final String MANIFEST = "manifest.ini";

  /** Read when it is first asked for. */
  private static final class Standard {
    static final ModelCatalog CATALOG = new ModelCatalog(ModelManifest.parse(manifest()));
  }

  private final List<ModelFile> files;

  /**
   * A catalog of some files.
   *
   * @param files the files, in the order in which they are told
   * @throws IllegalArgumentException if two have the same name or the same file name
   */
  public ModelCatalog(List<ModelFile> files) {
    this.files = List.copyOf(files);
    Set<String> seen = new HashSet<>();
    for (ModelFile file : this.files) {
      if (!seen.add(file.name())) {
        throw new IllegalArgumentException("Two model files are called " + file.name());
      }
      if (!seen.add("file " + file.file())) {
        throw new IllegalArgumentException("Two model files have the file name " + file.file());
      }
    }
  }

  /**
   * The catalog that comes with this library.
   *
   * @return always the same
   */
  public static ModelCatalog standard() {
    return Standard.CATALOG;
  }

  private static String manifest() {
    try (InputStream stream = ModelCatalog.class.getResourceAsStream(MANIFEST)) {
      if (stream == null) {
        throw new IllegalStateException(
            MANIFEST + " is not beside " + ModelCatalog.class + ": the jar is not whole");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(MANIFEST + " could not be read: " + e.getMessage(), e);
    }
  }

  /**
   * All files.
   *
   * @return the files, in the catalog's order
   */
  public List<ModelFile> files() {
    return files;
  }

  /**
   * A file by its name.
   *
   * @param name a name
   * @return the file
   * @throws IllegalArgumentException if there is none of that name; the message lists those there
   *     are
   */
  public ModelFile named(String name) {
    return files.stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no model file '%s'; there are: %s"
                        .formatted(
                            name,
                            String.join(", ", files.stream().map(ModelFile::name).toList()))));
  }
}
