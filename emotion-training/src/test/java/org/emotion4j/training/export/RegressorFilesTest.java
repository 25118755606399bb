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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.emotion4j.Device;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.ValenceArousal;
import org.emotion4j.ValenceArousalRegressor;
import org.emotion4j.models.MobileNetVaOnnxProvider;
import org.emotion4j.models.MobileNetVaTensorFlowProvider;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.ValenceArousalRegressorProvider;
import org.emotion4j.training.Faces;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.network.Precision;
import org.emotion4j.training.network.Retrained;
import org.emotion4j.training.network.Step;
import org.emotion4j.training.network.TrainingGraph;
import org.emotion4j.training.network.TrainingSession;
import org.emotion4j.training.regression.Axes;
import org.emotion4j.training.regression.ClassifierFile;
import org.emotion4j.training.regression.RegressionFigures;
import org.emotion4j.training.regression.Regressor;
import org.emotion4j.training.regression.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A regressor of the shipped classifier's body with a head of made-up weights. */
class RegressorFilesTest {

  private static final int FACES = 7;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  /** A network made of the shipped classifier, with made-up weights in its head. */
  private static Map<String, float[]> values(Retrained network, TrainingGraph graph) {
    SplittableRandom random = new SplittableRandom(5);
    Map<String, float[]> values = network.initialValues(graph.parameters());
    float[] kernel = Objects.requireNonNull(values.get("head_kernel"));
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = (float) (0.15 * random.nextGaussian());
    }
    Objects.requireNonNull(values.get("head_bias"))[0] = 0.25f;
    return values;
  }

  /** The graph that trains, the two files and the backends that run them all say the same. */
  @Test
  void allThatRunsTheNetworkAgrees() throws Exception {
    FaceSet faces = Faces.set(FACES, 3);
    Retrained network = ClassifierFile.read(Shipped.classifier(), 2);
    Map<String, float[]> values;
    float[] trained;
    try (TrainingGraph graph = new TrainingGraph(network, 0);
        TrainingSession session = new TrainingSession(graph, 4, 1, Precision.FLOAT32)) {
      values = values(network, graph);
      session.setValues(values);
      trained = session.answers(faces);
    }
    Regressor regressor = new Regressor(network, Axes.BOTH, values);
    RegressionFigures valid = RegressionFigures.of(faces, Axes.BOTH, trained, 1);
    RegressorFiles.write(
        folder, regressor, valid, new TrainingFacts("./emotion train", 1, 1, "none"));
    // The 9 logits' 36,873 numbers less, the two outputs' 8,194 more, no statistics.
    JsonNode model = new ObjectMapper().readTree(folder.resolve("model.json").toFile());
    assertEquals(regressor.parameters(), model.get("parameters").asInt());
    assertEquals("[\"valence\",\"arousal\"]", model.get("values").toString());
    assertTrue(
        Files.readString(folder.resolve("MODEL_CARD.md")).contains("./emotion train"), "command");

    float[] scale = new float[trained.length];
    for (int i = 0; i < scale.length; i++) {
      scale[i] = Math.max(-4.5f, Math.min(4.5f, trained[i]));
    }
    assertArrayEquals(scale, run(new MobileNetVaOnnxProvider(), faces), 1e-4f);
    assertArrayEquals(scale, run(new MobileNetVaTensorFlowProvider(), faces), 1e-4f);
    assertTrue(
        IntStream.range(2, scale.length).anyMatch(i -> Math.abs(scale[i] - scale[i % 2]) > 0.01),
        "faces differ");
  }

  private float[] run(ValenceArousalRegressorProvider provider, FaceSet faces) {
    BackendOptions options =
        BackendOptions.of(provider, Device.CPU, Map.of("model", folder.toString()));
    float[] points = new float[2 * faces.size()];
    try (ValenceArousalRegressor regressor = provider.create(options)) {
      for (int i = 0; i < faces.size(); i++) {
        java.nio.ByteBuffer pixels =
            java.nio.ByteBuffer.allocateDirect(48 * 48).put(faces.get(i).pixels()).flip();
        Image image = Image.wrap(pixels, 48, 48, 48, PixelFormat.GRAY8);
        ValenceArousal point = regressor.estimate(FaceCrop.whole(image));
        points[2 * i] = (float) point.valence();
        points[2 * i + 1] = (float) point.arousal();
      }
    }
    return points;
  }

  /** The head is another, so that what the body gives is compared through a head of one output. */
  @Test
  void theBodyIsTheClassifiers() throws Exception {
    Retrained network = ClassifierFile.read(Shipped.classifier(), 1);
    assertEquals(128, network.inputSize());
    assertEquals(
        27, network.start().steps().stream().filter(Step.Convolution.class::isInstance).count());
    // A head whose only output is the classifier's fifth logit, its rows sorted by places.
    float[] kernel = network.start().weight("head_kernel");
    assertEquals(4_096 * 9, kernel.length);
    float[] column = new float[4_096];
    for (int place = 0; place < 16; place++) {
      for (int channel = 0; channel < 256; channel++) {
        column[place * 256 + channel] = kernel[(channel * 16 + place) * 9 + 4] * 25;
      }
    }
    Map<String, float[]> values = new HashMap<>(network.start().weights());
    values.put("head_kernel", column);
    values.put("head_bias", new float[1]);
    float[] input = new float[128 * 128 * 3];
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < input.length; i++) {
      input[i] = (float) random.nextDouble(-1, 1);
    }
    byte[] onnx =
        OnnxFile.of(
            new Regressor(network, Axes.VALENCE, values).used(),
            new Ports("one", 128, 3, "valence_arousal", 1));
    float expected =
        onnx(Shipped.classifier(), "logits", input)[4] - network.start().weight("head_bias")[4];
    assertEquals(expected, onnx(onnx, "valence_arousal", input)[0], 1e-4f);
  }

  private static float[] onnx(byte[] model, String output, float[] input) throws Exception {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(model);
        OnnxTensor tensor =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(input), new long[] {1, 128, 128, 3});
        OrtSession.Result result = session.run(Map.of("faces", tensor))) {
      return ((float[][]) result.get(output).orElseThrow().getValue())[0];
    }
  }

  @Test
  void refusesWhatIsNoClassifier() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ClassifierFile.read("no network".getBytes(java.nio.charset.StandardCharsets.UTF_8), 1));
    assertThrows(IllegalArgumentException.class, () -> ClassifierFile.read(new byte[0], 1));
  }
}
