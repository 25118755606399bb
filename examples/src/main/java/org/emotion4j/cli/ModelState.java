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

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.emotion4j.detectors.models.ModelCopy;
import org.emotion4j.detectors.models.ModelFile;
import org.emotion4j.detectors.models.ModelStore;
import org.emotion4j.detectors.models.ModelUse;

/**
 * Whether a model file is at hand: what the first copy is that backends would take.
 *
 * @param phrase the state for people
 * @param problem what is wrong and what to do, if it is not at hand
 */
record ModelState(String phrase, Optional<String> problem) {

  static ModelState of(ModelFile file, ModelStore store) {
    return file.usedBy().stream()
        .flatMap(use -> byTheUser(use).stream())
        .findFirst()
        .or(() -> store.copies(file).stream().findFirst().map(copy -> of(copy, file, store)))
        .orElseGet(() -> new ModelState("missing", Optional.of(store.missing(file))));
  }

  private static ModelState of(ModelCopy copy, ModelFile file, ModelStore store) {
    boolean packed = copy.place() == ModelCopy.Place.CLASS_PATH;
    if (copy.isGenuine()) {
      return new ModelState(packed ? "packed in the jar" : "in the cache", Optional.empty());
    }
    return new ModelState(
        packed ? "altered in the jar" : "altered in the cache",
        Optional.of(problem(copy, file, store)));
  }

  /** What is wrong with a copy and what to do. */
  static String problem(ModelCopy copy, ModelFile file, ModelStore store) {
    return "%s is altered: %s. %s"
        .formatted(copy.where(), copy.fault().orElse("nothing"), store.remedy(file, copy));
  }

  /** What the system property says, or else the environment variable, as for every option. */
  private static Optional<ModelState> byTheUser(ModelUse use) {
    return use.property()
        .flatMap(name -> named(name, System::getProperty))
        .or(() -> use.variable().flatMap(name -> named(name, System::getenv)));
  }

  @SuppressWarnings("NullAway") // what is not set is null
  private static Optional<ModelState> named(String name, Function<String, String> setting) {
    return Optional.ofNullable(setting.apply(name))
        .filter(value -> !value.isBlank())
        .map(
            value ->
                isFile(value)
                    ? new ModelState("named by " + name, Optional.empty())
                    : new ModelState(
                        "missing",
                        Optional.of(
                            "there is no file '%s', which %s names".formatted(value, name))));
  }

  private static boolean isFile(String value) {
    try {
      return Files.isRegularFile(Path.of(value));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
