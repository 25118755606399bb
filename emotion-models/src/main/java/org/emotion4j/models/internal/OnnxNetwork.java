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

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.Map;
import org.emotion4j.BackendInfo;
import org.emotion4j.Device;
import org.emotion4j.EmotionException;

/** A network in ONNX Runtime: one session for all threads. */
final class OnnxNetwork implements Network {

  private static final String ENGINE = "onnx";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final ModelDescription.Input input;
  private final String output;
  private final int outputs;

  private OnnxNetwork(
      OrtEnvironment environment,
      OrtSession session,
      ModelDescription.Input input,
      String output,
      int outputs) {
    this.environment = environment;
    this.session = session;
    this.input = input;
    this.output = output;
    this.outputs = outputs;
  }

  /**
   * Loads ONNX Runtime and a model.
   *
   * @param id the backend's id
   * @param settings how
   * @param builtIn which model, unless the settings name another of its kind
   * @return the network
   */
  static LoadedNetwork load(String id, EngineSettings settings, BuiltInModel builtIn) {
    ModelBundle model = ModelBundle.read(settings.model(), builtIn, ENGINE);
    int outputs = builtIn.outputs().size();
    try {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING, "emotion4j");
      environment.setTelemetry(false);
      Device device = settings.device().equals(Device.AUTO) ? Device.CPU : settings.device();
      OrtSession session = open(environment, model, device, settings.threads());
      BackendInfo info =
          new BackendInfo(id, "ONNX Runtime " + environment.getVersion(), model.label(), device);
      return new LoadedNetwork(
          info, checked(environment, session, model, outputs), model.description(), outputs);
    } catch (OrtException e) {
      throw new EmotionException(
          "ONNX Runtime could not be set up for '%s': %s".formatted(id, e.getMessage()), e);
    }
  }

  private static OrtSession open(
      OrtEnvironment environment, ModelBundle model, Device device, int threads)
      throws OrtException {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      if (device.kind() == Device.Kind.CUDA) {
        addCuda(options, device);
      }
      return environment.createSession(model.network(), options);
    } catch (OrtException e) {
      throw model.broken(String.valueOf(e.getMessage()), e);
    }
  }

  private static void addCuda(SessionOptions options, Device device) {
    if (!OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA)) {
      throw new EmotionException(
          "%s was asked for, but ONNX Runtime was loaded without CUDA; it has %s. Replace onnxruntime by onnxruntime_gpu, or take the device cpu"
              .formatted(device, OrtEnvironment.getAvailableProviders()));
    }
    try {
      options.addCUDA(device.index());
    } catch (OrtException e) {
      throw new EmotionException(
          "ONNX Runtime cannot use %s: %s. Install the CUDA and cuDNN libraries that it names, or take the device cpu"
              .formatted(device, e.getMessage()),
          e);
    }
  }

  private static OnnxNetwork checked(
      OrtEnvironment environment, OrtSession session, ModelBundle model, int outputs)
      throws OrtException {
    try {
      ModelDescription.Input input = model.description().input();
      String output = model.description().output().name();
      check(model, "input", input.name(), session.getInputInfo(), input.shape());
      check(model, "output", output, session.getOutputInfo(), -1, outputs);
      return new OnnxNetwork(environment, session, input, output, outputs);
    } catch (OrtException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private static void check(
      ModelBundle model, String kind, String name, Map<String, NodeInfo> nodes, long... shape) {
    NodeInfo node = nodes.get(name);
    if (node == null || nodes.size() != 1) {
      throw model.broken(
          "its only %s must be '%s', but there is %s".formatted(kind, name, nodes.keySet()));
    }
    if (!(node.getInfo() instanceof TensorInfo tensor)
        || tensor.type != OnnxJavaType.FLOAT
        || !Arrays.equals(tensor.getShape(), shape)) {
      throw model.broken(
          "its %s '%s' must be float32 %s (-1 is any number of faces), not %s"
              .formatted(kind, name, Arrays.toString(shape), node.getInfo()));
    }
  }

  @Override
  public NetworkWorker newWorker() {
    return new OnnxWorker(environment, session, input, output, outputs);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new EmotionException("A session of ONNX Runtime could not be closed", e);
    }
  }
}
