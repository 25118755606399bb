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
package org.emotion4j.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.emotion4j.BackendKind;

/** The Maven coordinates of this project's own artifacts. */
public final class Coordinates {

  /** The version of this library. */
  public static final String VERSION = readVersion();

  private Coordinates() {}

  /** The artifact that has backends of a kind. */
  public static String of(BackendKind kind) {
    return "org.emotion4j:" + kind.artifact() + ":" + VERSION;
  }

  private static String readVersion() {
    try (InputStream stream = Coordinates.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      if (stream != null) {
        properties.load(stream);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException("The library's own version could not be read", e);
    }
  }
}
