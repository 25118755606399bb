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
package org.emotion4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** An NVIDIA graphics processor of this machine, as its driver tells. */
public final class CudaDevice {

  private static final Path DRIVER = Path.of("/proc/driver/nvidia/version");

  /** What is said where there is none. */
  public static final String NONE = "no CUDA device";

  private CudaDevice() {}

  /**
   * Its driver.
   *
   * @return the driver's version; empty if there is no such device
   */
  public static Optional<String> driver() {
    if (!Files.isReadable(DRIVER)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(DRIVER)) {
      return lines
          .filter(line -> line.startsWith("NVRM version"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
