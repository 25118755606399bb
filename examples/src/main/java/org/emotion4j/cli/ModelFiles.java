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

import java.util.List;
import org.emotion4j.detectors.models.ModelCatalog;
import org.emotion4j.detectors.models.ModelFile;
import org.emotion4j.detectors.models.ModelStore;

/**
 * What the commands about model files work on.
 *
 * @param catalog the files there are
 * @param store where they are looked for
 */
record ModelFiles(ModelCatalog catalog, ModelStore store) {

  static ModelFiles standard() {
    return new ModelFiles(ModelCatalog.standard(), ModelStore.standard());
  }

  /**
   * The files of some names, each once.
   *
   * @throws WrongUse if there is no file of one of the names
   */
  List<ModelFile> named(List<String> names) {
    try {
      return names.stream().distinct().map(catalog::named).toList();
    } catch (IllegalArgumentException e) {
      throw new WrongUse(String.valueOf(e.getMessage()), e);
    }
  }
}
