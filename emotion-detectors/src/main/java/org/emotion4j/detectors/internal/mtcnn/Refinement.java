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
package org.emotion4j.detectors.internal.mtcnn;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.emotion4j.detectors.internal.onnx.FloatScratch;

/**
 * The second and the third stage: a network that looks at each candidate, many at a time. Serves
 * one thread at a time.
 */
final class Refinement {

  private final MtcnnNetwork.Kind kind;
  private final MtcnnEngine engine;
  private final int batch;
  private final List<Slot> slots = new ArrayList<>();

  /** What the network says of all candidates. */
  private final FloatScratch output = new FloatScratch();

  /** The memory of one thread. */
  private static final class Slot {

    private final AreaScaling scaling = new AreaScaling();
    private final FloatScratch input = new FloatScratch();
  }

  /**
   * A stage.
   *
   * @param kind its network
   * @param engine the networks
   * @param batch how many candidates are computed at once at the most
   */
  Refinement(MtcnnNetwork.Kind kind, MtcnnEngine engine, int batch) {
    this.kind = kind;
    this.engine = engine;
    this.batch = batch;
    for (int i = 0; i < engine.crew().threads(); i++) {
      slots.add(new Slot());
    }
  }

  /**
   * Looks at candidates, of which each has a part within the picture.
   *
   * @return numbers for each, one after the other; valid until the next call
   */
  FloatBuffer look(PixelSums picture, List<Candidate> candidates) {
    int count = candidates.size();
    int threads = Math.min(engine.crew().threads(), count);
    int pieces = count == 0 ? 0 : Math.max(threads, (count + batch - 1) / batch);
    FloatBuffer numbers = output.array(Math.multiplyExact(count, kind.numbers()));
    engine
        .crew()
        .run(
            pieces,
            (slot, piece) -> {
              int first = (int) ((long) piece * count / pieces);
              int last = (int) ((piece + 1L) * count / pieces);
              look(picture, candidates.subList(first, last), slots.get(slot), numbers, first);
            });
    return numbers;
  }

  private void look(
      PixelSums picture, List<Candidate> some, Slot slot, FloatBuffer numbers, int first) {
    int side = kind.side();
    int size = 3 * side * side;
    FloatBuffer input = slot.input.array(some.size() * size);
    for (int i = 0; i < some.size(); i++) {
      Visible part = Visible.of(some.get(i), picture.width(), picture.height());
      slot.scaling.across().divide(part.left(), part.right(), side, 0, side);
      slot.scaling.down().divide(part.top(), part.bottom(), side, 0, side);
      slot.scaling.write(picture, input, i * size);
    }
    engine
        .network(kind)
        .run(
            input,
            new long[] {some.size(), 3, side, side},
            numbers.slice(first * kind.numbers(), some.size() * kind.numbers()),
            new long[] {some.size(), kind.numbers()});
  }
}
