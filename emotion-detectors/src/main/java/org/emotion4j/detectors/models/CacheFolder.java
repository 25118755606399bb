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
import org.jspecify.annotations.Nullable;

/** Where this library keeps files for the user. */
final class CacheFolder {

  /** Names the folder in place of the usual one. */
  static final String PROPERTY = "emotion4j.cache";

  private CacheFolder() {}

  /** The folder of the model files. */
  static Path models() {
    return models(System.getProperty(PROPERTY), System.getenv("XDG_CACHE_HOME"));
  }

  static Path models(@Nullable String property, @Nullable String xdgCacheHome) {
    return base(property, xdgCacheHome).resolve("models");
  }

  private static Path base(@Nullable String property, @Nullable String xdgCacheHome) {
    if (property != null && !property.isBlank()) {
      return Path.of(property).toAbsolutePath();
    }
    // A path that is not absolute is to be ignored, says the standard.
    Path caches =
        xdgCacheHome != null && Path.of(xdgCacheHome).isAbsolute()
            ? Path.of(xdgCacheHome)
            : Path.of(System.getProperty("user.home", "."), ".cache").toAbsolutePath();
    return caches.resolve("emotion4j");
  }
}
