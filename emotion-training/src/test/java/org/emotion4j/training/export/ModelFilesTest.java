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
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.emotion4j.Emotion;
import org.emotion4j.training.Faces;
import org.emotion4j.training.classifier.Evaluation;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.network.FoldedNetwork;
import org.emotion4j.training.network.Precision;
import org.emotion4j.training.network.TrainingGraph;
import org.emotion4j.training.network.TrainingSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.types.TFloat32;

/**
 * The training graph, which folds nothing, is the independent computation that both files are held
 * against. The parameters are made up, statistics far from 0 and 1 included.
 */
class ModelFilesTest {

  private static final int FACES = 5;
  private static final int CLASSES = 9;

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource
  void theFilesComputeWhatWasTrained(Body body) throws Exception {
    FaceSet faces = Faces.set(FACES, 8);
    try (TrainingGraph graph = new TrainingGraph(body, 0);
        TrainingSession session = new TrainingSession(graph, FACES, 1, Precision.FLOAT32)) {
      Map<String, float[]> values = MadeUp.values(graph);
      session.setValues(values);
      float[] expected = session.answers(faces);
      Evaluation valid = Evaluation.of(faces, expected);
      ModelFiles files = ModelFiles.exact(body, values, faces);
      files.write(folder, 0.8, valid, new TrainingFacts("./emotion train", 1, 1, "none"));

      float[] input = inputOf(faces, body);
      assertAgreement(expected, onnx(input, body));
      assertAgreement(expected, files.logits());
      FoldedNetwork network = FoldedNetwork.of(body, values);
      byte[] definition = TensorFlowFile.of(network, ModelFiles.ports(body));
      assertAgreement(expected, tensorflow(definition, input, body));
      assertDescribed(body, valid);

      float[] divided = expected.clone();
      for (int i = 0; i < divided.length; i++) {
        divided[i] /= 0.8f;
      }
      assertEquals(0, ExportCheck.largestDifference(folder, faces, divided), 1e-4);
      divided[0] += 100; // sure of something else
      assertTrue(ExportCheck.largestDifference(folder, faces, divided) > 0.1);
    }
  }

  /** The library runs the file, and the card says what it is and what float32 would do. */
  @Test
  void filesInEightBitsAreClassifiersToo() throws Exception {
    Body body = Body.RESIDUAL_ALIGNED;
    FerPlus data = Faces.data(60, 20);
    try (TrainingGraph graph = new TrainingGraph(body, 0)) {
      ModelFiles exact = ModelFiles.exact(body, MadeUp.values(graph), data.valid());
      ModelFiles files = ModelFiles.inEightBits(exact, data);
      Evaluation valid = Evaluation.of(data.valid(), files.logits());
      files.write(folder, 1, valid, new TrainingFacts("./emotion train", 1, 1, "none"));
      assertEquals(0, ExportCheck.largestDifference(folder, data.valid(), files.logits()), 1e-4);
      String card = Files.readString(folder.resolve("MODEL_CARD.md"));
      String inFloat32 =
          String.format(
              Locale.ROOT,
              "In float32 all of it has %.4f",
              Evaluation.of(data.valid(), exact.logits()).accuracy());
      assertTrue(card.contains(inFloat32), card);
      assertTrue(
          card.contains("the ranges that 60 training faces show. What finds the face's"), card);
      long size = Files.size(folder.resolve("residual-aligned.onnx"));
      assertTrue(size < 1.5 * body.parameters(), "mostly a byte for each: " + size);
    }
  }

  /** Made-up parameters give large logits: what counts is the part of them. */
  private static void assertAgreement(float[] expected, float[] found) {
    float largest = 1;
    for (float value : expected) {
      largest = Math.max(largest, Math.abs(value));
    }
    assertArrayEquals(expected, found, 1e-4f * largest);
  }

  /** The rules of the input, worked out without TensorFlow. */
  private static float[] inputOf(FaceSet faces, Body body) {
    int size = body.inputSize();
    double scale = 48.0 / size;
    float[] input = new float[FACES * size * size * body.channels()];
    int next = 0;
    for (int face = 0; face < FACES; face++) {
      byte[] pixels = faces.get(face).pixels();
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          double gray = bilinear(pixels, (x + 0.5) * scale - 0.5, (y + 0.5) * scale - 0.5);
          for (int channel = 0; channel < body.channels(); channel++) {
            input[next++] = (float) (0.9999 * gray / 127.5 - 1);
          }
        }
      }
    }
    return input;
  }

  private static double bilinear(byte[] pixels, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double sum = 0;
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        double weight = (1 - Math.abs(x - left - column)) * (1 - Math.abs(y - top - row));
        int fromX = Math.max(0, Math.min(47, left + column));
        int fromY = Math.max(0, Math.min(47, top + row));
        sum += weight * Byte.toUnsignedInt(pixels[fromY * 48 + fromX]);
      }
    }
    return sum;
  }

  private float[] onnx(float[] input, Body body) throws Exception {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    byte[] model = Files.readAllBytes(folder.resolve(body.fileName() + ".onnx"));
    long[] shape = {FACES, body.inputSize(), body.inputSize(), body.channels()};
    try (OrtSession session = environment.createSession(model);
        OnnxTensor tensor =
            OnnxTensor.createTensor(environment, java.nio.FloatBuffer.wrap(input), shape);
        OrtSession.Result result = session.run(Map.of("faces", tensor))) {
      float[][] logits = (float[][]) result.get("logits").orElseThrow().getValue();
      float[] all = new float[FACES * CLASSES];
      for (int i = 0; i < FACES; i++) {
        System.arraycopy(logits[i], 0, all, i * CLASSES, CLASSES);
      }
      return all;
    }
  }

  private static float[] tensorflow(byte[] definition, float[] input, Body body) throws Exception {
    try (Graph graph = new Graph()) {
      graph.importGraphDef(GraphDef.parseFrom(definition));
      try (Session session = new Session(graph);
          TFloat32 tensor =
              TFloat32.tensorOf(
                  Shape.of(FACES, body.inputSize(), body.inputSize(), body.channels()),
                  DataBuffers.of(input));
          Result result = session.runner().feed("faces", tensor).fetch("logits").run()) {
        float[] all = new float[FACES * CLASSES];
        ((TFloat32) result.get(0)).copyTo(DataBuffers.of(all));
        return all;
      }
    }
  }

  private void assertDescribed(Body body, Evaluation valid) throws Exception {
    JsonNode model = new ObjectMapper().readTree(folder.resolve("model.json").toFile());
    assertEquals(0.8, model.get("temperature").asDouble());
    assertEquals(body == Body.MOBILENET ? 2 : 1, model.get("files").size());
    assertEquals(body.parameters(), model.get("parameters").asInt());
    List<String> emotions = Emotion.all().stream().map(Emotion::label).toList();
    for (int i = 0; i < CLASSES; i++) {
      assertEquals(emotions.get(i), model.get("classes").get(i).asText());
    }
    assertEquals(valid.accuracy(), model.get("metrics").get("accuracy").asDouble(), 1e-4);
    for (JsonNode file : model.get("files")) {
      byte[] content = Files.readAllBytes(folder.resolve(file.get("file").asText()));
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
      assertEquals(HexFormat.of().formatHex(sum), file.get("sha256").asText());
    }
    String card = Files.readString(folder.resolve("MODEL_CARD.md"));
    assertTrue(card.contains("./emotion train"), card);
  }
}
