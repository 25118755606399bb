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

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.emotion4j.Device;
import org.emotion4j.spi.BackendOptions;

/** The model file for tests, which is not part of the source. */
final class YuNetFile {

  private YuNetFile() {}

  static Path orSkip() {
    Path file =
        Path.of(
            System.getProperty("emotion4j.shared", ""),
            "reference",
            "face_detection_yunet_2023mar.onnx");
    assumeTrue(Files.isRegularFile(file), () -> file + " is absent");
    return file;
  }

  static BackendOptions options(Path model) {
    return BackendOptions.of(new YuNetProvider(), Device.AUTO, Map.of("model", model.toString()));
  }
}
