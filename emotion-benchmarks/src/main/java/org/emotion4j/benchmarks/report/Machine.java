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
package org.emotion4j.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.emotion4j.benchmarks.CudaDevice;

/**
 * Where and when it was measured. Immutable.
 *
 * @param date the day
 * @param processor its name, as the system tells it
 * @param cores how many processors Java sees
 * @param memoryGigabytes the machine's memory
 * @param system the operating system
 * @param java the Java runtime
 * @param load how many processes wanted to run before it began, on the mean of a minute; negative
 *     if the system does not tell
 * @param cuda the driver of an NVIDIA graphics processor; empty if there is none
 */
record Machine(
    String date,
    String processor,
    int cores,
    long memoryGigabytes,
    String system,
    String java,
    double load,
    Optional<String> cuda) {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  /** This machine, now. */
  static Machine here() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    long bytes =
        system instanceof com.sun.management.OperatingSystemMXBean known
            ? known.getTotalMemorySize()
            : 0;
    return new Machine(
        LocalDate.now(ZoneId.systemDefault()).toString(),
        firstLine(PROCESSORS, "model name").orElse(system.getArch()),
        Runtime.getRuntime().availableProcessors(),
        Math.round(bytes / (double) (1 << 30)),
        system.getName() + " " + system.getVersion(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
        system.getSystemLoadAverage(),
        CudaDevice.driver());
  }

  /** What stands behind the colon of the first line that begins so, if the file is there. */
  private static Optional<String> firstLine(Path file, String beginning) {
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(beginning))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The machine for a reader. */
  String inWords() {
    return "%s, %d processors, %d GiB, %s, %s"
        .formatted(processor, cores, memoryGigabytes, system, java);
  }
}
