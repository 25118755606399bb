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
package org.emotion4j.training.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Multiply-adds worked out by hand. */
class CostTest {

  /** Three convolutions without padding, a dense layer of 128 on 14x14x32 numbers, one of nine. */
  @Test
  void thePrototypeCostsWhatItsLayersDo() {
    long convolutions =
        126L * 126 * 9 * 32 // 128 pixels, halved to 63
            + 61L * 61 * 9 * 32 * 32 // halved to 30
            + 28L * 28 * 9 * 32 * 32; // halved to 14
    assertEquals(convolutions + 14 * 14 * 32 * 128 + 128 * 9, Body.PROTOTYPE.multiplyAdds());
  }

  /** The figures that the ladder states, which were worked out when the networks were designed. */
  @Test
  void theLaddersFiguresAreThese() {
    assertEquals(13.4, Body.MOBILENET.multiplyAdds() / 1e6, 0.05);
    assertEquals(60.2, Body.RESIDUAL.multiplyAdds() / 1e6, 0.05);
    assertEquals(60.2, Body.RESIDUAL_LATE.multiplyAdds() / 1e6, 0.05);
    assertEquals(60.2, Body.RESIDUAL_PAIR.multiplyAdds() / 1e6, 0.05);
    long aligner =
        24 * 24 * 9 * 16
            + 12 * 12 * 9 * (16 * 32 + 32 * 32)
            + 6 * 6 * 9 * 32 * 48
            + 6 * 6 * 48 * 32
            + 32 * 4;
    assertEquals(Body.RESIDUAL_PAIR.multiplyAdds() + aligner, Body.RESIDUAL_ALIGNED.multiplyAdds());
  }

  /** Of the network's first block with all it can have, at 24x24 pixels of 48. */
  @Test
  void anInvertedResidualCostsWhatItsPartsDo() {
    long stem = 24 * 24 * 9 * 16;
    long first = 24 * 24 * (9 * 16 + 16 * 16) + 16 * 4 * 2;
    long second = 24 * 24 * (16 * 96 + 9 * 96 + 96 * 24) + 96 * 4 * 2;
    long third = 24 * 24 * 24 * 144 + 12 * 12 * (25 * 144 + 144 * 32) + 144 * 6 * 2;
    long fourth = 12 * 12 * (32 * 192 * 2 + 25 * 192) + 192 * 8 * 2;
    long fifth = 12 * 12 * 32 * 192 + 6 * 6 * (9 * 192 + 192 * 64) + 192 * 8 * 2;
    long sixth = 6 * 6 * (64 * 384 * 2 + 9 * 384) + 384 * 16 * 2;
    long seventh = 6 * 6 * (64 * 384 + 25 * 384 + 384 * 96) + 384 * 16 * 2;
    long eighth = 6 * 6 * (96 * 576 * 2 + 25 * 576) + 576 * 24 * 2;
    long end = 6 * 6 * 96 * 384 + 384 * 9;
    assertEquals(
        stem + first + second + third + fourth + fifth + sixth + seventh + eighth + end,
        Body.EFFICIENTNET.multiplyAdds());
  }
}
