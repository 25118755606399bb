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
package org.emotion4j.detectors;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.emotion4j.FaceDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the backends say where parts of OpenCV are not on the class path. */
class WithoutOpenCvTest {

  private static URL place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source.getLocation();
  }

  /** The answer of a probe, as text, in a class path of these classes and nothing else. */
  private static String probe(String provider, Class<?>... classPath) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (Class<?> type : classPath) {
      urls.add(place(type));
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Object made = loader.loadClass(provider).getConstructor().newInstance();
      Class<?> options = loader.loadClass("org.emotion4j.spi.BackendOptions");
      Class<?> providers = loader.loadClass("org.emotion4j.spi.BackendProvider");
      Object defaults = options.getMethod("defaults", providers).invoke(null, made);
      return String.valueOf(providers.getMethod("probe", options).invoke(made, defaults));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HaarProvider", "YuNetProvider", "OpenCvDecoderProvider"})
  void namesTheCoordinateOfOpenCv(String provider) throws Exception {
    String answer =
        probe("org.emotion4j.detectors." + provider, FaceDetector.class, HaarProvider.class);
    assertTrue(answer.contains("OpenCV is not on the class path"), answer);
    assertTrue(answer.contains("org.bytedeco:opencv:4."), answer);
  }

  @Test
  void namesTheCoordinateOfTheNativeLibrary() throws Exception {
    String answer =
        probe(
            "org.emotion4j.detectors.HaarProvider",
            FaceDetector.class,
            HaarProvider.class,
            Mat.class);
    assertTrue(answer.contains("native library for "), answer);
    assertTrue(answer.matches("(?s).*org\\.bytedeco:opencv:4\\.[^:]*:\\w+-\\w+.*"), answer);
  }
}
