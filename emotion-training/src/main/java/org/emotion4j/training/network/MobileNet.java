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
import org.emotion4j.training.network.Layers.Both;

/** MobileNet v1 (Howard and others, 2017) with the original project's head. */
final class MobileNet {

  /** Depthwise separable blocks: output channels and the stride of the depthwise convolution. */
  private record Block(int channels, int stride) {}

  private static final List<Block> BLOCKS =
      List.of(
          new Block(64, 1),
          new Block(128, 2),
          new Block(128, 1),
          new Block(256, 2),
          new Block(256, 1),
          new Block(512, 2),
          new Block(512, 1),
          new Block(512, 1),
          new Block(512, 1),
          new Block(512, 1),
          new Block(512, 1),
          new Block(1024, 2),
          new Block(1024, 1));

  /** What is added behind each normalisation before training: see {@link Layers#normalise}. */
  private static final float SHIFT = 1;

  private final Layers layers;
  private final double width;

  /**
   * A network.
   *
   * @param layers where it is added
   * @param width what the channels of each layer are multiplied with
   */
  MobileNet(Layers layers, double width) {
    this.layers = layers;
    this.width = width;
  }

  /**
   * From gray pixels to logits.
   *
   * @param input the pixels
   * @param places how many pixels the last picture has
   * @param headScale what the features are multiplied with in front of the head
   * @param classes how many logits there are
   */
  Both build(Both input, int places, float headScale, int classes) {
    int channels = wide(32);
    Both x = layers.grayConvolution(input, "conv1", 3, 3, channels, 2);
    x = layers.relu6(layers.normalise(x, "conv1_bn", channels, SHIFT));
    for (int i = 0; i < BLOCKS.size(); i++) {
      Block block = BLOCKS.get(i);
      String name = "block" + (i + 1);
      x = layers.depthwise(x, name + "_dw", 3, channels, block.stride());
      x = layers.relu6(layers.normalise(x, name + "_dw_bn", channels, SHIFT));
      x = layers.convolution(x, name + "_pw", 1, channels, wide(block.channels()), 1);
      channels = wide(block.channels());
      x = layers.relu6(layers.normalise(x, name + "_pw_bn", channels, SHIFT));
    }
    int features = places * channels;
    x = layers.scale(layers.flatten(x, features, channels), headScale, 0);
    return layers.dense(x, "head", features, classes, Initial.normal(0.05));
  }

  private int wide(int channels) {
    return (int) (channels * width);
  }
}
