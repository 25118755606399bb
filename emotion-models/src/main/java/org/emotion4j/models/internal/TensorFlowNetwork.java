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

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Arrays;
import org.emotion4j.BackendInfo;
import org.emotion4j.Device;
import org.emotion4j.EmotionException;
import org.tensorflow.Graph;
import org.tensorflow.Operation;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.TensorFlow;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;

/** A network in TensorFlow: one graph and one session for all threads. */
final class TensorFlowNetwork implements Network {

  private static final String ENGINE = "tensorflow";

  private final Graph graph;
  private final Session session;
  private final ModelDescription.Input face;
  private final Output<?> input;
  private final Output<?> output;
  private final int outputs;

  private TensorFlowNetwork(
      Graph graph,
      Session session,
      ModelDescription.Input face,
      Output<?> input,
      Output<?> output,
      int outputs) {
    this.graph = graph;
    this.session = session;
    this.face = face;
    this.input = input;
    this.output = output;
    this.outputs = outputs;
  }

  /**
   * Loads TensorFlow and a model.
   *
   * @param id the backend's id
   * @param settings how
   * @param builtIn which model, unless the settings name another of its kind
   * @return the network
   */
  static LoadedNetwork load(String id, EngineSettings settings, BuiltInModel builtIn) {
    ModelBundle model = ModelBundle.read(settings.model(), builtIn, ENGINE);
    int outputs = builtIn.outputs().size();
    Graph graph = newGraph();
    try {
      importInto(graph, model);
      ModelDescription.Input face = model.description().input();
      Output<?> input = find(graph, model, face.name(), Shape.of(face.shape()));
      Output<?> output =
          find(graph, model, model.description().output().name(), Shape.of(-1, outputs));
      Session session = new Session(graph, config(settings.threads()));
      BackendInfo info =
          new BackendInfo(id, "TensorFlow " + TensorFlow.version(), model.label(), Device.CPU);
      return new LoadedNetwork(
          info,
          new TensorFlowNetwork(graph, session, face, input, output, outputs),
          model.description(),
          outputs);
    } catch (RuntimeException e) {
      graph.close();
      throw e;
    }
  }

  private static Graph newGraph() {
    try {
      return new Graph();
    } catch (UnsatisfiedLinkError e) {
      throw new EmotionException(
          "TensorFlow's native library could not be loaded: %s. It unpacks to 650 MB into JavaCPP's cache, ~/.javacpp/cache or where the system property org.bytedeco.javacpp.cachedir says: there must be room"
              .formatted(e.getMessage()),
          e);
    }
  }

  private static void importInto(Graph graph, ModelBundle model) {
    try {
      GraphDef definition = GraphDef.parseFrom(model.network());
      // TensorFlow itself ends the JVM when it imports an empty one.
      if (definition.getNodeCount() == 0) {
        throw model.broken("it is an empty graph");
      }
      graph.importGraphDef(definition);
    } catch (InvalidProtocolBufferException e) {
      throw model.broken("it is no graph of TensorFlow: " + e.getMessage(), e);
    } catch (IllegalArgumentException | TensorFlowException e) {
      throw model.broken(String.valueOf(e.getMessage()), e);
    }
  }

  private static Output<?> find(Graph graph, ModelBundle model, String name, Shape shape) {
    Operation operation = graph.operation(name);
    if (operation == null || operation.numOutputs() != 1) {
      throw model.broken("it has no operation '" + name + "' with one output");
    }
    Output<?> found = operation.output(0);
    if (found.dataType() != DataType.DT_FLOAT
        || !Arrays.equals(found.shape().asArray(), shape.asArray())) {
      throw model.broken(
          "'%s' must be float32 %s (-1 is any number of faces), not %s %s"
              .formatted(name, shape, found.dataType(), found.shape()));
    }
    return found;
  }

  /** The processor only, even where TensorFlow sees more: what {@code info()} says must hold. */
  private static ConfigProto config(int threads) {
    return ConfigProto.newBuilder()
        .setIntraOpParallelismThreads(threads)
        .setInterOpParallelismThreads(1)
        .putDeviceCount("GPU", 0)
        .build();
  }

  @Override
  public NetworkWorker newWorker() {
    return new TensorFlowWorker(session, face, input, output, outputs);
  }

  @Override
  public void close() {
    try (graph) {
      session.close();
    }
  }
}
