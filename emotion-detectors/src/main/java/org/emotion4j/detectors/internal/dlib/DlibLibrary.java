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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.bytedeco.javacpp.Loader;
import org.emotion4j.EmotionException;
import org.emotion4j.detectors.internal.dlib.jni.DlibPresets;
import org.emotion4j.detectors.internal.dlib.jni.HogSession;

/** The native library over dlib: in which of its builds it is there, and loading it. */
final class DlibLibrary {

  private static final String AVX2 = "-avx2";
  private static final String FOLDER = "jni/";

  private static final String BUILD = findBuild();

  private DlibLibrary() {}

  /** The build that this machine would take, for people; empty text where there is none. */
  static String build() {
    return BUILD;
  }

  private static String findBuild() {
    if (hasAvx2() && isPacked(AVX2)) {
      return "AVX2";
    }
    return isPacked("") ? "baseline" : "";
  }

  private static boolean isPacked(String extension) {
    String name = System.mapLibraryName(DlibPresets.NAME);
    String folder = Loader.getPlatform() + extension;
    return DlibLibrary.class.getResource(FOLDER + folder + "/" + name) != null;
  }

  /** What the processor can do; where that cannot be told it is taken to be the least. */
  private static boolean hasAvx2() {
    Path info = Path.of("/proc/cpuinfo");
    try {
      return Files.isReadable(info)
          && Files.readAllLines(info).stream()
              .anyMatch(line -> line.startsWith("flags") && (line + " ").contains(" avx2 "));
    } catch (IOException e) {
      return false;
    }
  }

  static void load() {
    Properties properties = Loader.loadProperties();
    properties.setProperty("platform.extension", BUILD.equals("AVX2") ? AVX2 : "");
    try {
      Loader.load(HogSession.class, properties, false);
    } catch (LinkageError | RuntimeException e) {
      throw new EmotionException(
          "dlib's native code for %s could not be loaded (%s); it unpacks into the folder that the system property org.bytedeco.javacpp.cachedir names, which must be writable and allow execution"
              .formatted(Loader.getPlatform(), e.getMessage()),
          e);
    }
  }
}
