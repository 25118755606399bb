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
package org.emotion4j.detectors.internal.opencv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.emotion4j.Device;
import org.emotion4j.EmotionException;
import org.emotion4j.spi.Availability;

/** What can be told about OpenCV without touching one of its classes or loading native code. */
public final class OpenCvPresence {

  /** The version that this library was built with: OpenCV's, then that of its Java layer. */
  private static final String BUILT_WITH = builtWith();

  /** OpenCV's version, for people. */
  public static final String VERSION = "OpenCV " + BUILT_WITH.split("-", 2)[0];

  /** This machine as JavaCPP calls it, for instance {@code linux-x86_64}. */
  static final String PLATFORM =
      platform(System.getProperty("os.name"), System.getProperty("os.arch"));

  private OpenCvPresence() {}

  private static String builtWith() {
    try (InputStream stream = OpenCvPresence.class.getResourceAsStream("versions.properties")) {
      Properties properties = new Properties();
      if (stream != null) {
        properties.load(stream);
      }
      return properties.getProperty("opencv", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException("The version of OpenCV could not be read", e);
    }
  }

  static String platform(String osName, String osArch) {
    String name = osName.toLowerCase(Locale.ROOT);
    String system =
        name.startsWith("mac") ? "macosx" : name.startsWith("windows") ? "windows" : name;
    String architecture =
        switch (osArch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64", "x86-64", "x64" -> "x86_64";
          case "aarch64", "arm64" -> "arm64";
          default -> osArch;
        };
    return system + "-" + architecture;
  }

  /**
   * Whether the parts that every backend over OpenCV needs are on the class path.
   *
   * @param device what it is to compute on
   * @return available, or what is missing
   */
  public static Availability probe(Device device) {
    ClassLoader loader = OpenCvPresence.class.getClassLoader();
    if (loader.getResource("org/bytedeco/opencv/opencv_core/Mat.class") == null) {
      return Availability.missing(
          "OpenCV is not on the class path", "org.bytedeco:opencv:" + BUILT_WITH);
    }
    if (resourceFolder().isEmpty()) {
      return Availability.missing(
          "OpenCV's native library for %s is not on the class path; openblas and javacpp need theirs as well"
              .formatted(PLATFORM),
          "org.bytedeco:opencv:" + BUILT_WITH + ":" + PLATFORM);
    }
    if (device.kind() == Device.Kind.CUDA) {
      return Availability.unavailable(cudaRefused(device));
    }
    return Availability.available();
  }

  /**
   * Whether the parts that OpenCV's networks need are on the class path; these can compute on a
   * graphics processor.
   *
   * @param device what one is to compute on
   * @return available, or what is missing
   */
  static Availability probeNetwork(Device device) {
    Availability processor = probe(Device.CPU);
    boolean cuda = device.kind() == Device.Kind.CUDA;
    return cuda && processor.equals(Availability.available()) && !hasCudaBuild()
        ? Availability.unavailable("It cannot take %s: ".formatted(device) + cudaIsMissing())
        : processor;
  }

  static String cudaIsMissing() {
    return "OpenCV on the class path computes on the processor only. Put org.bytedeco:opencv:%s:%s-gpu in the place of that for %s, with CUDA, or choose cpu"
        .formatted(BUILT_WITH, PLATFORM, PLATFORM);
  }

  /** Whether OpenCV's natives for CUDA are there, for this machine. */
  static boolean hasCudaBuild() {
    return hasNatives(folder("-gpu"));
  }

  /**
   * Checks the device of a backend that is being made.
   *
   * @throws EmotionException if it is not one that OpenCV can take
   */
  static void checkDevice(String backend, Device device) {
    if (device.kind() == Device.Kind.CUDA) {
      throw new EmotionException("Backend '" + backend + "': " + cudaRefused(device));
    }
  }

  private static String cudaRefused(Device device) {
    return "it computes on the processor only and cannot take %s; choose cpu or auto"
        .formatted(device);
  }

  /** The folder in OpenCV's jar for this machine, where its natives for this machine are there. */
  static Optional<String> resourceFolder() {
    return Stream.of(folder(""), folder("-gpu")).filter(OpenCvPresence::hasNatives).findFirst();
  }

  private static String folder(String extension) {
    return "org/bytedeco/opencv/" + PLATFORM + extension + "/";
  }

  private static boolean hasNatives(String folder) {
    String library =
        switch (PLATFORM.substring(0, PLATFORM.indexOf('-'))) {
          case "windows" -> "jniopencv_core.dll";
          case "macosx" -> "libjniopencv_core.dylib";
          default -> "libjniopencv_core.so";
        };
    return OpenCvPresence.class.getClassLoader().getResource(folder + library) != null;
  }
}
