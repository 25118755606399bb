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

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What JMH measured. Immutable.
 *
 * @param benchmark the benchmark's class
 * @param parameters its parameters
 * @param millis the mean time of one call in milliseconds
 * @param error half of the 99.9 % confidence interval, in milliseconds; not a number if there were
 *     too few iterations to tell
 */
record Timing(String benchmark, Map<String, String> parameters, double millis, double error) {

  Timing {
    parameters = Map.copyOf(parameters);
  }

  /** The parameters, by their names' order. */
  String inWords() {
    return parameters.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
