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

import java.util.HashMap;
import java.util.Map;
import org.emotion4j.Device;
import org.emotion4j.EmotionEngine;
import org.emotion4j.FaceDetector;

/** Makes detectors by name. Properties and variables of the environment hold as for an engine. */
public final class Detectors {

  private Detectors() {}

  /**
   * Makes one on the processor.
   *
   * @param id the detector's id
   * @param options {@code name=value;name=value}, or nothing
   * @return a new detector
   */
  public static FaceDetector create(String id, String options) {
    return create(id, options, Device.CPU);
  }

  /**
   * Makes one.
   *
   * @param id the detector's id
   * @param options {@code name=value;name=value}, or nothing
   * @param device what it computes on
   * @return a new detector, which computes on that device
   * @throws org.emotion4j.EmotionException if it cannot: with the reason
   */
  public static FaceDetector create(String id, String options, Device device) {
    EmotionEngine.Builder builder = EmotionEngine.builder().detector(id).device(device);
    parse(options).forEach((name, value) -> builder.option(id, name, value));
    return builder.buildDetector();
  }

  private static Map<String, String> parse(String options) {
    Map<String, String> parsed = new HashMap<>();
    for (String option : options.split(";", -1)) {
      if (!option.isBlank()) {
        String[] parts = option.split("=", 2);
        parsed.put(parts[0], parts.length > 1 ? parts[1] : "");
      }
    }
    return parsed;
  }
}
