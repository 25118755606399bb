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
package org.emotion4j.detectors.internal.dlib;

import java.nio.file.Path;
import java.util.Optional;
import org.emotion4j.detectors.models.ModelCatalog;
import org.emotion4j.detectors.models.ModelContent;
import org.emotion4j.detectors.models.ModelFile;
import org.emotion4j.detectors.models.ModelStore;
import org.emotion4j.spi.Availability;

/** The model files of dlib. */
enum DlibModels {
  /** The network of the CNN detector. */
  CNN("dlib-mmod"),
  /** The trees that find five landmarks. */
  LANDMARKS("dlib-landmarks-5");

  private final String name;

  DlibModels(String name) {
    this.name = name;
  }

  private ModelFile file() {
    return ModelCatalog.standard().named(name);
  }

  /** Whether the file is there; nothing is read. */
  Availability probe(Optional<Path> named) {
    ModelStore store = ModelStore.standard();
    return store.find(file(), named).isPresent()
        ? Availability.available()
        : Availability.unavailable(store.missing(file()));
  }

  /** Reads the file. */
  ModelContent read(Optional<Path> named) {
    return ModelStore.standard().read(file(), named);
  }
}
