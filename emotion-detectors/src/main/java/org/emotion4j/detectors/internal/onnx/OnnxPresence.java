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
package org.emotion4j.detectors.internal.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.emotion4j.Device;
import org.emotion4j.spi.Availability;

/** Whether ONNX Runtime is there, and for which devices, without loading it. */
public final class OnnxPresence {

  private static final String NUMBER = builtWith();

  /** The version that this library was built with, for people. */
  public static final String VERSION = "ONNX Runtime " + NUMBER;

  private static final String CPU_COORDINATE = "com.microsoft.onnxruntime:onnxruntime:" + NUMBER;
  private static final String GPU_COORDINATE =
      "com.microsoft.onnxruntime:onnxruntime_gpu:" + NUMBER;

  /** What NVIDIA's driver shows on Linux, in Linux on Windows, and on Windows. */
  private static final List<Path> DRIVERS =
      List.of(
          Path.of("/proc/driver/nvidia/version"),
          Path.of("/usr/lib/wsl/lib/libcuda.so.1"),
          Path.of(System.getenv().getOrDefault("SystemRoot", "/"), "System32", "nvcuda.dll"));

  private OnnxPresence() {}

  private static String builtWith() {
    try (InputStream stream = OnnxPresence.class.getResourceAsStream("versions.properties")) {
      Properties properties = new Properties();
      if (stream != null) {
        properties.load(stream);
      }
      return properties.getProperty("onnxruntime", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException("The version of ONNX Runtime could not be read", e);
    }
  }

  /**
   * Whether the parts that a backend needs are on the class path.
   *
   * @param device what it is to compute on
   * @return available, or what is missing
   */
  public static Availability probe(Device device) {
    ClassLoader loader = OnnxPresence.class.getClassLoader();
    if (loader.getResource("ai/onnxruntime/OrtEnvironment.class") == null) {
      return Availability.missing("ONNX Runtime is not on the class path", CPU_COORDINATE);
    }
    if (!has("onnxruntime") && System.getProperty("onnxruntime.native.path") == null) {
      return Availability.unavailable(
          "ONNX Runtime's jar has no native library for %s. Name the directory of your own with the system property onnxruntime.native.path"
              .formatted(folder()));
    }
    if (device.kind() == Device.Kind.CUDA && !has("onnxruntime_providers_cuda")) {
      return Availability.missing(
          "ONNX Runtime on the class path computes on the processor only, so it cannot take %s. Put the one for CUDA in its place"
              .formatted(device),
          GPU_COORDINATE);
    }
    return Availability.available();
  }

  /**
   * Why a network cannot run on a graphics processor here.
   *
   * @return the reason, or empty if it can, as far as that is to be seen without loading anything
   */
  public static Optional<String> noCuda() {
    if (!has("onnxruntime_providers_cuda")) {
      return Optional.of("ONNX Runtime on the class path has no CUDA (" + GPU_COORDINATE + " has)");
    }
    if (DRIVERS.stream().noneMatch(Files::exists)) {
      return Optional.of("there is no NVIDIA driver");
    }
    return Optional.empty();
  }

  private static boolean has(String library) {
    String file = "ai/onnxruntime/native/" + folder() + "/" + System.mapLibraryName(library);
    return OnnxPresence.class.getClassLoader().getResource(file) != null;
  }

  /** This machine, as the folders in ONNX Runtime's jar call it. */
  private static String folder() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String system = name.startsWith("mac") ? "osx" : name.startsWith("windows") ? "win" : name;
    String architecture =
        switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x64";
          case "aarch64", "arm64" -> "aarch64";
          default -> System.getProperty("os.arch", "");
        };
    return system + "-" + architecture;
  }
}
