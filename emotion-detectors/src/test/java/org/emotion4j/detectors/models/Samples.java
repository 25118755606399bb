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

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Small files in place of real models. */
final class Samples {

  private Samples() {}

  static byte[] content(String name) {
    return ("the content of " + name).getBytes(StandardCharsets.UTF_8);
  }

  static ModelFile npm(String name) {
    return file(name, inPackage(ModelSource.Registry.NPM, name));
  }

  static ModelFile pypi(String name) {
    return file(name, inPackage(ModelSource.Registry.PYPI, name));
  }

  static ModelFile sdist(String name) {
    return file(name, inPackage(ModelSource.Registry.PYPI_SDIST, name));
  }

  static ModelFile user(String name) {
    return file(name, new ModelSource.User("the zoo of models"));
  }

  private static ModelSource inPackage(ModelSource.Registry registry, String name) {
    return new ModelSource.InPackage(registry, "example", "1.0.0", "models/" + name + ".bin");
  }

  private static ModelFile file(String name, ModelSource source) {
    byte[] content = content(name);
    return new ModelFile(
        name,
        name + ".bin",
        content.length,
        Sha256.of(content),
        "MIT",
        "nothing",
        List.of(new ModelUse("backend", Optional.of("model"))),
        source);
  }
}
