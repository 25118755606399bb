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

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.emotion4j.training.Faces;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.network.FoldedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EightBitFileTest {

  private static final FaceSet FACES = Faces.set(60, 3);

  @ParameterizedTest
  @EnumSource(names = {"RESIDUAL", "RESIDUAL_PAIR", "RESIDUAL_ALIGNED"})
  void eightBitsSayNearlyTheSame(Body body) {
    FoldedNetwork network = MadeUp.network(body);
    Ports ports = ModelFiles.ports(body);
    float[] exact = answers(OnnxFile.of(network, ports), ports);
    float[] whole = answers(EightBitFile.of(network, ports, FACES), ports);
    double mean = 0;
    for (float logit : exact) {
      mean += logit / exact.length;
    }
    double error = 0;
    double spread = 0;
    for (int i = 0; i < exact.length; i++) {
      error += Math.pow(exact[i] - whole[i], 2);
      spread += Math.pow(exact[i] - mean, 2);
    }
    assertTrue(error > 0, "nothing was rounded");
    // A tenth of how far logits lie apart; a network that learnt keeps more (see the model card).
    assertTrue(Math.sqrt(error / spread) < 0.1, "off by " + Math.sqrt(error / spread));
  }

  /** What makes it fast: ONNX Runtime must see that the convolutions are ones of whole numbers. */
  @Test
  void theRuntimeMultipliesWholeNumbers(@TempDir Path folder) throws Exception {
    FoldedNetwork network = MadeUp.network(Body.RESIDUAL_ALIGNED);
    byte[] file = EightBitFile.of(network, ModelFiles.ports(Body.RESIDUAL_ALIGNED), FACES);
    Path optimised = folder.resolve("optimised.onnx");
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setOptimizedModelFilePath(optimised.toString());
      OrtEnvironment.getEnvironment().createSession(file, options).close();
    }
    List<NodeProto> nodes =
        ModelProto.parseFrom(Files.readAllBytes(optimised)).getGraph().getNodeList();
    // By hand: each of the two networks has the stem's second convolution, six in its blocks, two
    // around them; three of six sums are in each too.
    assertEquals(2 * 9, count(nodes, "QLinearConv"));
    assertEquals(2 * 3, count(nodes, "QLinearAdd"));
    // Four of the network that finds the face, and the first of each of the two.
    assertEquals(4 + 2, count(nodes, "Conv"));
  }

  @Test
  void whatDecidesOfThePlaceAndWhatIsGrayStaysExact() {
    EightBitPlan plan = EightBitPlan.of(FewerSteps.of(MadeUp.network(Body.RESIDUAL_ALIGNED)));
    assertTrue(plan.convolutions().stream().noneMatch(name -> name.startsWith("aligner")));
    assertTrue(plan.convolutions().contains("first_stem2"));
    assertTrue(plan.convolutions().stream().noneMatch(name -> name.endsWith("stem1")));
    assertTrue(plan.results().containsAll(Set.of("first_block1b", "second_block1_around")));
    assertTrue(!plan.results().contains("first_block1a"), "it goes into a ReLU alone");
  }

  /** MobileNet's first pointwise convolution takes 8 channels, the second 16. */
  @Test
  void depthwiseConvolutionsAndThoseOfFewChannelsStayExact() {
    FoldedNetwork network = MadeUp.network(Body.MOBILENET);
    Set<String> convolutions = EightBitPlan.of(network).convolutions();
    assertEquals(12, convolutions.size());
    assertTrue(convolutions.stream().allMatch(name -> name.endsWith("_pw")));
    assertTrue(!convolutions.contains("block1_pw") && convolutions.contains("block2_pw"));
  }

  /** 1,000 are enough: of 60 all, of 2,600 every second. */
  @Test
  void someOfTheTrainingFacesTellTheRanges() {
    assertEquals(60, EightBitFile.some(FACES).size());
    assertEquals(1_300, EightBitFile.some(Faces.set(2_600, 3)).size());
  }

  /** By hand: the largest of a channel becomes 64, the bias counts in products of both scales. */
  @Test
  void weightsAreRoundedChannelByChannel() {
    Range input = new Range(0, 255);
    float[] kernel = {0.5f, -1, 0.25f, 0, 0, 0, 32, -16, 4};
    EightBits.Weights weights = EightBits.weights(input, kernel, new float[] {1, 3, -1});
    assertArrayEquals(new byte[] {32, -64, 16, 0, 0, 0, 64, -32, 8}, weights.values());
    assertArrayEquals(new float[] {1 / 64f, 1, 0.5f}, weights.scales());
    assertArrayEquals(new float[] {1 / 64f, 1, 0.5f}, weights.biasScales());
    assertArrayEquals(new int[] {64, 3, -2}, weights.bias());
  }

  /** By hand. */
  @Test
  void aRangeHoldsZero() {
    Range range = Range.EMPTY.with(4).with(-1).with(2);
    assertEquals(new Range(-1, 4), range);
    assertEquals(5 / 255f, range.scale());
    assertEquals(51, range.zero());
    assertEquals(0, new Range(0, 3).zero());
    assertEquals(1, Range.EMPTY.scale());
    assertThrows(IllegalArgumentException.class, () -> new Range(1, 2));
    assertThrows(IllegalArgumentException.class, () -> new Range(0, Float.NaN));
  }

  private static float[] answers(byte[] file, Ports ports) {
    try (OnnxAnswers answers = new OnnxAnswers(file, ports)) {
      return answers.of(FACES);
    }
  }

  private static long count(List<NodeProto> nodes, String operator) {
    return nodes.stream().filter(node -> node.getOpType().equals(operator)).count();
  }
}
