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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.emotion4j.Device;
import org.emotion4j.EmotionException;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceDetectorProvider;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A picture for which there is no memory is an exception, after which smaller ones are searched.
 */
@EnabledOnOs(OS.LINUX)
class DlibLowMemoryTest {

  /** Enough for Java and a small picture, not for {@link #SIDE} squared pixels. */
  private static final int KILOBYTES = 2_000_000;

  private static final int SIDE = 7_900;

  @ParameterizedTest
  @ValueSource(strings = {"dlib-hog", "dlib-cnn"})
  void isAnExceptionAndNotTheEnd(String id) throws IOException, InterruptedException {
    DlibFixture.assumeAvailable(provider(id));
    List<String> command =
        List.of(
            "sh",
            "-c",
            "ulimit -v " + KILOBYTES + "; exec \"$@\"",
            "sh",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx100m",
            "-XX:+UseSerialGC",
            "-XX:CompressedClassSpaceSize=32m",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:MaxDirectMemorySize=200m",
            "-cp",
            System.getProperty("java.class.path"),
            DlibLowMemoryTest.class.getName(),
            id);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    assumeTrue(output.contains("started"), "Java itself cannot run in so little memory: " + output);
    assertEquals(0, exit, output);
    assertTrue(output.contains("not enough memory"), output);
    assertTrue(output.contains("found []"), output);
  }

  /** What the process of little memory does. */
  public static void main(String[] args) {
    FaceDetectorProvider provider = provider(args[0]);
    try (FaceDetector detector =
        provider.create(BackendOptions.of(provider, Device.CPU, Map.of()))) {
      System.out.println("started");
      try {
        detector.detect(gray(SIDE));
      } catch (EmotionException e) {
        System.out.println(e);
      }
      System.out.println("found " + detector.detect(gray(100)));
    }
  }

  private static Image gray(int side) {
    return Image.wrap(ByteBuffer.allocateDirect(side * side), side, side, side, PixelFormat.GRAY8);
  }

  private static FaceDetectorProvider provider(String id) {
    return id.equals("dlib-hog") ? new DlibHogProvider() : new DlibCnnProvider();
  }
}
