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
package org.emotion4j.training.export;

import java.util.Map;
import java.util.SplittableRandom;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.network.FoldedNetwork;
import org.emotion4j.training.network.TrainingGraph;

/** Parameters as they might be after a training: none is what it is before, by chance. */
final class MadeUp {

  private MadeUp() {}

  /** The values of a network's parameters. */
  static Map<String, float[]> values(TrainingGraph graph) {
    Map<String, float[]> values = graph.parameters().initialValues(2);
    shake(values);
    return values;
  }

  /** A network as it is used. */
  static FoldedNetwork network(Body body) {
    try (TrainingGraph graph = new TrainingGraph(body, 0)) {
      return FoldedNetwork.of(body, values(graph));
    }
  }

  /** Moves every parameter away from what it is before training. */
  private static void shake(Map<String, float[]> values) {
    SplittableRandom random = new SplittableRandom(9);
    values.forEach(
        (name, value) -> {
          for (int i = 0; i < value.length; i++) {
            double change = random.nextDouble();
            value[i] +=
                (float)
                    (name.endsWith("_variance")
                        ? change
                        : name.endsWith("_kernel") ? 0 : change / 4);
          }
        });
  }
}
