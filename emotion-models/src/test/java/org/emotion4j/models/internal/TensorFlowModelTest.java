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
package org.emotion4j.models.internal;

import java.util.List;
import org.emotion4j.models.MobileNetTensorFlowProvider;
import org.emotion4j.spi.EmotionClassifierProvider;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

class TensorFlowModelTest extends EngineModelContract {

  @Override
  EmotionClassifierProvider provider() {
    return new MobileNetTensorFlowProvider();
  }

  @Override
  String engine() {
    return "tensorflow";
  }

  @Override
  byte[] network(String name) {
    long size = name.equals("small-input") ? 64 : 128;
    int classes = name.equals("eight-classes") ? 8 : 9;
    float factor = name.equals("not-a-number") ? Float.NaN : 1;
    float[][] weights = new float[3][classes];
    for (float[] row : weights) {
      for (int k = 0; k < classes; k++) {
        row[k] = factor * k / 3;
      }
    }
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Placeholder<TFloat32> faces =
          tf.withName("faces")
              .placeholder(
                  TFloat32.class,
                  Placeholder.shape(
                      Shape.of(name.equals("one-face-only") ? 1 : -1, size, size, 3)));
      Operand<TFloat32> largest = tf.reduceMax(faces, tf.array(1, 2));
      tf.withName(name.equals("other-output") ? "scores" : "logits")
          .linalg
          .matMul(largest, tf.constant(weights));
      return graph.toGraphDef().toByteArray();
    }
  }

  @Override
  List<String> wrongNetworks() {
    return List.of("small-input", "eight-classes", "one-face-only", "other-output");
  }
}
