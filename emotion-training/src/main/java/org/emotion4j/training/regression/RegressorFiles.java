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
package org.emotion4j.training.regression;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.emotion4j.training.regression.ClassifierBody.Convolution;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * A regressor as files: from {@code faces}, float32 {@code [N, 128, 128, 3]} with pixels from -1 to
 * 1, to {@code valence_arousal}, float32 {@code [N, outputs]}.
 */
final class RegressorFiles {

  private RegressorFiles() {}

  /** For ONNX Runtime: the classifier's graph with other numbers and another head. */
  static byte[] onnx(Regressor regressor) {
    ClassifierBody body = regressor.body();
    Map<String, float[]> used = regressor.used();
    Map<String, TensorProto> changed = new HashMap<>();
    for (Convolution layer : body.convolutions()) {
      float[] kernel = weight(used, layer.kernel());
      int area = layer.size() * layer.size();
      changed.put(
          layer.kernel(),
          tensor(
              layer.kernel(),
              Layout.kernelToOnnx(kernel, area, layer.from(), layer.to()),
              layer.to(),
              layer.from(),
              layer.size(),
              layer.size()));
      changed.put(layer.bias(), tensor(layer.bias(), weight(used, layer.bias()), layer.to()));
    }
    int outputs = regressor.axes().count();
    ClassifierBody.Head head = body.head();
    float[] rows = Layout.rowsToOnnx(weight(used, BodyGraph.HEAD_KERNEL), body.places(), outputs);
    changed.put(head.kernel(), tensor(head.kernel(), rows, head.features(), outputs));
    changed.put(head.bias(), tensor(head.bias(), weight(used, BodyGraph.HEAD_BIAS), outputs));

    ModelProto.Builder model = body.model().toBuilder();
    GraphProto.Builder graph = model.getGraphBuilder();
    String logits = graph.getOutput(0).getName();
    graph.setName("mobilenet-va");
    for (int i = 0; i < graph.getInitializerCount(); i++) {
      TensorProto tensor = changed.get(graph.getInitializer(i).getName());
      if (tensor != null) {
        graph.setInitializer(i, tensor);
      }
    }
    for (int i = 0; i < graph.getNodeCount(); i++) {
      NodeProto node = graph.getNode(i);
      if (node.getOutput(0).equals(logits)) {
        graph.setNode(i, node.toBuilder().setName(Regressor.OUTPUT).setOutput(0, Regressor.OUTPUT));
      }
    }
    ValueInfoProto.Builder output = graph.getOutputBuilder(0).setName(Regressor.OUTPUT);
    output
        .getTypeBuilder()
        .getTensorTypeBuilder()
        .getShapeBuilder()
        .getDimBuilder(1)
        .setDimValue(outputs);
    return model.build().toByteArray();
  }

  private static TensorProto tensor(String name, float[] values, long... dimensions) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(TensorProto.DataType.FLOAT.getNumber())
            .setRawData(ByteString.copyFrom(bytes));
    for (long dimension : dimensions) {
      tensor.addDims(dimension);
    }
    return tensor.build();
  }

  /** For TensorFlow: a GraphDef. */
  static byte[] tensorflow(Regressor regressor) {
    Map<String, float[]> used = regressor.used();
    int size = RegressionGraph.INPUT_SIZE;
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      Operand<TFloat32> pixels =
          tf.withName("faces")
              .placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, size, size, 3)));
      BodyGraph.Weights constants =
          (name, shape) -> tf.constant(shape, DataBuffers.of(weight(used, name)));
      Operand<TFloat32> features = BodyGraph.features(tf, regressor.body(), pixels, constants);
      Operand<TFloat32> estimates =
          BodyGraph.head(
              tf,
              features,
              regressor.body().head().features(),
              regressor.axes().count(),
              constants);
      tf.withName(Regressor.OUTPUT).identity(estimates);
      return graph.toGraphDef().toByteArray();
    }
  }

  private static float[] weight(Map<String, float[]> values, String name) {
    float[] value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("There are no values of " + name);
    }
    return value;
  }
}
