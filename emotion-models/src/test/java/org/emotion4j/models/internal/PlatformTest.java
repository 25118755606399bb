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

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: the classifiers of JavaCPP's jars and the folders in ONNX Runtime's jar. */
class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x86_64, linux-x64, libx.so",
    "Linux, aarch64, linux-arm64, linux-aarch64, libx.so",
    "Mac OS X, aarch64, macosx-arm64, osx-aarch64, libx.dylib",
    "Mac OS X, x86_64, macosx-x86_64, osx-x64, libx.dylib",
    "Windows 11, amd64, windows-x86_64, win-x64, x.dll",
    "FreeBSD, riscv64, freebsd-riscv64, freebsd-riscv64, libx.so",
  })
  void isCalledByTheNamesOfOthers(
      String osName, String osArch, String javacpp, String onnxRuntime, String file) {
    Platform platform = Platform.of(osName, osArch);
    assertEquals(javacpp, platform.javacpp());
    assertEquals(onnxRuntime, platform.onnxRuntime());
    assertEquals(file, platform.libraryFile("x"));
  }
}
