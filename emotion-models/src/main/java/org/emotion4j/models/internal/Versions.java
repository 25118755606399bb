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
package org.emotion4j.models.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of the engines that this library was built with. */
final class Versions {

  /** Of ONNX Runtime. */
  static final String ONNX_RUNTIME = read("onnxruntime");

  /** Of TensorFlow for Java, which is not the version of TensorFlow. */
  static final String TENSORFLOW_JAVA = read("tensorflow");

  private Versions() {}

  private static String read(String name) {
    try (InputStream stream = Versions.class.getResourceAsStream("versions.properties")) {
      Properties properties = new Properties();
      if (stream != null) {
        properties.load(stream);
      }
      return properties.getProperty(name, "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException("The versions of the engines could not be read", e);
    }
  }
}
