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

import org.emotion4j.training.network.Layers.Both;
import org.emotion4j.training.network.Step.Activation.Function;

/**
 * The blocks of MobileNetV3 (Howard and others, 2019) and EfficientNet (Tan and Le, 2019): a
 * convolution of single pixels makes many channels of few, each is convolved by itself, channels
 * are weighed by what the whole picture holds (squeeze and excitation, Hu and others, 2018), and
 * another convolution of single pixels makes few of them again, without an activation (Sandler and
 * others, 2018). Where neither size nor channels change the block's input is added.
 */
final class InvertedResiduals {

  /**
   * A block.
   *
   * @param kernel width and height of the kernel of the depthwise convolution
   * @param from the channels that go in
   * @param expanded the channels in between
   * @param to the channels that come out
   * @param stride the stride of the depthwise convolution
   * @param squeezed how many numbers weigh the channels; 0 if nothing does
   * @param activation what stands behind the first two normalisations
   */
  record Block(
      int kernel, int from, int expanded, int to, int stride, int squeezed, Function activation) {}

  private final Layers layers;
  private final Function squeeze;
  private final Function excitation;

  /**
   * Blocks for one network.
   *
   * @param layers where they are added
   * @param squeeze the activation between the two layers that weigh channels
   * @param excitation the one behind both
   */
  InvertedResiduals(Layers layers, Function squeeze, Function excitation) {
    this.layers = layers;
    this.squeeze = squeeze;
    this.excitation = excitation;
  }

  /** Adds a block. */
  Both block(Both input, String name, Block block) {
    int wide = block.expanded();
    Both x = input;
    if (block.from() != wide) {
      x = single(x, name + "_expand", block.from(), wide, block.activation());
    }
    x = layers.depthwise(x, name + "_dw", block.kernel(), wide, block.stride());
    x = layers.activate(layers.normalise(x, name + "_dw_bn", wide, 0), block.activation());
    if (block.squeezed() > 0) {
      x = weigh(x, name + "_se", wide, block.squeezed());
    }
    x = layers.convolution(x, name + "_project", 1, wide, block.to(), 1);
    x = layers.normalise(x, name + "_project_bn", block.to(), 0);
    return block.stride() == 1 && block.from() == block.to() ? layers.add(x, input) : x;
  }

  /** The first convolution, of a gray picture, which halves it. */
  Both stem(Both input, int channels, Function activation) {
    Both x = layers.convolution(input, "stem", 3, 1, channels, 2);
    return layers.activate(layers.normalise(x, "stem_bn", channels, 0), activation);
  }

  /** A convolution of single pixels with its normalisation and activation. */
  Both single(Both input, String name, int from, int to, Function activation) {
    Both x = layers.convolution(input, name, 1, from, to, 1);
    return layers.activate(layers.normalise(x, name + "_bn", to, 0), activation);
  }

  private Both weigh(Both input, String name, int channels, int squeezed) {
    Both x = layers.channelMeans(input);
    x = layers.dense(x, name + "_reduce", channels, squeezed, Initial.he(channels));
    x = layers.activate(x, squeeze);
    x = layers.dense(x, name + "_expand", squeezed, channels, Initial.he(squeezed));
    return layers.gate(input, layers.activate(x, excitation), channels);
  }
}
