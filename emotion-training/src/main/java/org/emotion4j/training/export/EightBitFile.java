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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.LabelledFace;
import org.emotion4j.training.network.FoldedNetwork;

/**
 * A network as an ONNX file whose convolutions of many channels multiply whole numbers of eight
 * bits, which takes a processor less than half of the time. Nothing is trained for it: the ranges
 * of the numbers are those that some training faces show.
 */
final class EightBitFile {

  /** Of more faces the ranges hardly grow any more. */
  private static final int FACES = 1_000;

  private EightBitFile() {}

  /**
   * The content of the file.
   *
   * @param network the network
   * @param ports what the file is like from outside
   * @param faces what is shown to it to find the ranges: {@link #some} of those that it learnt from
   */
  static byte[] of(FoldedNetwork network, Ports ports, FaceSet faces) {
    FoldedNetwork fewer = FewerSteps.of(network);
    EightBitPlan plan = EightBitPlan.of(fewer);
    return OnnxFile.of(fewer, ports, new EightBits(plan, ranges(fewer, ports, plan, faces)));
  }

  private static Map<String, Range> ranges(
      FoldedNetwork network, Ports ports, EightBitPlan plan, FaceSet faces) {
    Map<String, Range> ranges = new HashMap<>();
    byte[] watched = OnnxFile.watched(network, ports, plan.results());
    try (OnnxAnswers answers = new OnnxAnswers(watched, ports)) {
      answers.each(
          faces,
          plan.results(),
          (result, first, numbers) -> ranges.merge(result, Range.of(numbers), Range::with));
    }
    return ranges;
  }

  /** Every so manieth face, enough to tell the ranges by. */
  static FaceSet some(FaceSet faces) {
    int step = Math.max(1, faces.size() / FACES);
    List<LabelledFace> some = new ArrayList<>();
    for (int i = 0; i < faces.size(); i += step) {
      some.add(faces.get(i));
    }
    return new FaceSet(some);
  }
}
