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
package org.emotion4j.training.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tensorflow.proto.DeviceStepStats;
import org.tensorflow.proto.NodeExecStats;
import org.tensorflow.proto.RunMetadata;
import org.tensorflow.proto.RunOptions;

/**
 * Where the time of a step goes: for each kind of operation how long all of that kind ran, on one
 * thread after the other.
 *
 * @param seconds by the operation's name in TensorFlow, the longest first. Not to be changed
 */
public record Trace(Map<String, Double> seconds) {

  /** Asks TensorFlow to note when each operation starts and ends. */
  static final RunOptions OPTIONS =
      RunOptions.newBuilder().setTraceLevel(RunOptions.TraceLevel.FULL_TRACE).build();

  /** What TensorFlow noted. */
  static Trace of(RunMetadata noted) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (DeviceStepStats device : noted.getStepStats().getDevStatsList()) {
      for (NodeExecStats node : device.getNodeStatsList()) {
        double time = (node.getOpEndRelNanos() - node.getOpStartRelNanos()) / 1e9;
        seconds.merge(operation(node.getTimelineLabel()), time, Double::sum);
      }
    }
    return new Trace(sorted(seconds));
  }

  /** A label reads "NAME = OPERATION(INPUTS)"; copies between devices have no operation. */
  private static String operation(String label) {
    int start = label.indexOf(" = ");
    int end = label.indexOf('(', Math.max(start, 0));
    return start < 0 || end < 0 ? "other" : label.substring(start + 3, end);
  }

  /**
   * This trace and another together.
   *
   * @param other another
   * @return the sum of both
   */
  public Trace plus(Trace other) {
    Map<String, Double> sum = new LinkedHashMap<>(seconds);
    other.seconds.forEach((name, time) -> sum.merge(name, time, Double::sum));
    return new Trace(sorted(sum));
  }

  private static Map<String, Double> sorted(Map<String, Double> unsorted) {
    Map<String, Double> sorted = new LinkedHashMap<>();
    unsorted.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
