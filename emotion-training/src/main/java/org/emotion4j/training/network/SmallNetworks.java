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

import java.util.List;
import org.emotion4j.training.network.InvertedResiduals.Block;
import org.emotion4j.training.network.Layers.Both;
import org.emotion4j.training.network.Step.Activation.Function;

/**
 * Networks made as MobileNetV3 and EfficientNet are, sized for gray faces of 48 pixels: both papers
 * halve pictures of 224 pixels five times, these halve a face three times. Kernels, activations and
 * the order of the stages are the papers'.
 */
final class SmallNetworks {

  private static final float DROPOUT = 0.2f;

  /** A quarter of the channels that are weighed, as in the paper. */
  private static final List<Block> MOBILENET_V3 =
      List.of(
          new Block(3, 16, 16, 16, 1, 0, Function.RELU),
          new Block(3, 16, 64, 24, 1, 0, Function.RELU),
          new Block(3, 24, 72, 24, 1, 0, Function.RELU),
          new Block(5, 24, 72, 40, 2, 18, Function.RELU),
          new Block(5, 40, 120, 40, 1, 30, Function.RELU),
          new Block(3, 40, 240, 80, 2, 0, Function.HARD_SWISH),
          new Block(3, 80, 200, 80, 1, 0, Function.HARD_SWISH),
          new Block(3, 80, 480, 112, 1, 120, Function.HARD_SWISH));

  /** A quarter of the channels that go into the block, as in the paper. */
  private static final List<Block> EFFICIENTNET =
      List.of(
          new Block(3, 16, 16, 16, 1, 4, Function.SWISH),
          new Block(3, 16, 96, 24, 1, 4, Function.SWISH),
          new Block(5, 24, 144, 32, 2, 6, Function.SWISH),
          new Block(5, 32, 192, 32, 1, 8, Function.SWISH),
          new Block(3, 32, 192, 64, 2, 8, Function.SWISH),
          new Block(3, 64, 384, 64, 1, 16, Function.SWISH),
          new Block(5, 64, 384, 96, 1, 16, Function.SWISH),
          new Block(5, 96, 576, 96, 1, 24, Function.SWISH));

  private SmallNetworks() {}

  /** As MobileNetV3; a dense layer behind the means, which costs nearly nothing there. */
  static Both mobileNetV3(Layers layers, Both input, int classes) {
    InvertedResiduals blocks = new InvertedResiduals(layers, Function.RELU, Function.HARD_SIGMOID);
    Both x = all(blocks, blocks.stem(input, 16, Function.HARD_SWISH), MOBILENET_V3);
    x = layers.channelMeans(blocks.single(x, "last", 112, 480, Function.HARD_SWISH));
    x = layers.dense(x, "hidden", 480, 512, Initial.he(480));
    x = layers.dropout(layers.activate(x, Function.HARD_SWISH), DROPOUT);
    return layers.dense(x, "head", 512, classes, Initial.normal(0.05));
  }

  /** As EfficientNet. Blocks are not left out by chance in training: there are few of them. */
  static Both efficientNet(Layers layers, Both input, int classes) {
    InvertedResiduals blocks = new InvertedResiduals(layers, Function.SWISH, Function.SIGMOID);
    Both x = all(blocks, blocks.stem(input, 16, Function.SWISH), EFFICIENTNET);
    x = layers.channelMeans(blocks.single(x, "last", 96, 384, Function.SWISH));
    return layers.dense(layers.dropout(x, DROPOUT), "head", 384, classes, Initial.normal(0.05));
  }

  private static Both all(InvertedResiduals blocks, Both input, List<Block> list) {
    Both x = input;
    for (int i = 0; i < list.size(); i++) {
      x = blocks.block(x, "block" + (i + 1), list.get(i));
    }
    return x;
  }
}
