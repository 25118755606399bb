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
package org.emotion4j.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emotion4j.EmotionClassifier;
import org.junit.jupiter.api.Test;
import org.tensorflow.Session;
import org.tensorflow.internal.c_api.TF_Session;

/** The TensorFlow provider, loaded where some of TensorFlow's jars are not. */
class MissingTensorFlowTest {

  private static final String NAME = MobileNetTensorFlowProvider.class.getName();

  @Test
  void withoutTensorFlowItNamesTheJar() throws Exception {
    try (URLClassLoader loader = loader()) {
      assertEquals(
          Optional.of("org.tensorflow:tensorflow-core-api:1.1.0"), coordinate(probe(loader)));
    }
  }

  @Test
  void withoutTheNativeLibraryItNamesTheJarForThePlatform() throws Exception {
    try (URLClassLoader loader = loader(Session.class, TF_Session.class)) {
      String coordinate = coordinate(probe(loader)).toString();
      assertTrue(
          coordinate.matches(
              "Optional\\[org.tensorflow:tensorflow-core-native:1.1.0:[a-z]+-[a-z0-9_]+\\]"),
          coordinate);
    }
  }

  private static URLClassLoader loader(Class<?>... besides) {
    List<URL> urls = new ArrayList<>();
    urls.add(jarOf(MobileNetTensorFlowProvider.class));
    urls.add(jarOf(EmotionClassifier.class));
    for (Class<?> type : besides) {
      urls.add(jarOf(type));
    }
    return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
  }

  private static URL jarOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  /** What the provider's probe says; its types are those of the loader, so it is called by name. */
  private static Object probe(ClassLoader loader) throws ReflectiveOperationException, IOException {
    Object provider = loader.loadClass(NAME).getConstructor().newInstance();
    Class<?> options = loader.loadClass("org.emotion4j.spi.BackendOptions");
    Class<?> providerType = loader.loadClass("org.emotion4j.spi.BackendProvider");
    Object defaults = options.getMethod("defaults", providerType).invoke(null, provider);
    return providerType.getMethod("probe", options).invoke(provider, defaults);
  }

  private static Optional<?> coordinate(Object availability) throws ReflectiveOperationException {
    return (Optional<?>) availability.getClass().getMethod("coordinate").invoke(availability);
  }
}
