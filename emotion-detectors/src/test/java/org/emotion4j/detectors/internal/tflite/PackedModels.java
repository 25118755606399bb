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
package org.emotion4j.detectors.internal.tflite;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.emotion4j.detectors.models.ModelCatalog;
import org.emotion4j.detectors.models.ModelContent;
import org.emotion4j.detectors.models.ModelFile;
import org.emotion4j.detectors.models.ModelStore;

/** The model files that the build has packed, if it has. */
final class PackedModels {

  private PackedModels() {}

  static ModelContent readOrSkip(String name) {
    ModelFile file = ModelCatalog.standard().named(name);
    ModelStore store = ModelStore.standard();
    assumeTrue(store.find(file, Optional.empty()).isPresent(), () -> name + " is not packed");
    return store.read(file, Optional.empty());
  }
}
