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

import java.util.Locale;

/**
 * This machine, as the makers of native libraries call it.
 *
 * @param system {@code linux}, {@code macosx}, {@code windows} or what Java calls it
 * @param architecture {@code x86_64}, {@code arm64} or what Java calls it
 */
record Platform(String system, String architecture) {

  /** The platform of this Java runtime. */
  static Platform current() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  /** The platform that Java calls so. */
  static Platform of(String osName, String osArch) {
    String name = osName.toLowerCase(Locale.ROOT);
    String system =
        name.startsWith("linux")
            ? "linux"
            : name.startsWith("mac") ? "macosx" : name.startsWith("windows") ? "windows" : name;
    String architecture =
        switch (osArch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64", "x86-64", "x64" -> "x86_64";
          case "aarch64", "arm64" -> "arm64";
          default -> osArch;
        };
    return new Platform(system, architecture);
  }

  /** As JavaCPP and the classifiers of its jars call it. */
  String javacpp() {
    return system + "-" + architecture;
  }

  /** As the folders in ONNX Runtime's jar call it. */
  String onnxRuntime() {
    String os = system.equals("macosx") ? "osx" : system.equals("windows") ? "win" : system;
    String arch =
        architecture.equals("x86_64")
            ? "x64"
            : architecture.equals("arm64") ? "aarch64" : architecture;
    return os + "-" + arch;
  }

  /** The file that holds a JNI library of this name. */
  String libraryFile(String name) {
    return switch (system) {
      case "windows" -> name + ".dll";
      case "macosx" -> "lib" + name + ".dylib";
      default -> "lib" + name + ".so";
    };
  }
}
