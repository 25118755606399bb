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
import java.util.Locale;
import org.emotion4j.Emotion;
import org.emotion4j.training.network.Layers.Both;

/** The networks that can be trained. */
public enum Body implements Network {

  /** The original's first network. */
  PROTOTYPE(
      128, 1, 822_921, "three convolutions with max pooling, a dense layer of 128, one of nine") {
    @Override
    public Both build(Layers layers, Both input) {
      // Pixels come in as x / 127.5 - 1; this network divides them by 255.
      Both x = layers.scale(input, 0.5f, 0.5f);
      int channels = 1;
      for (int i = 1; i <= 3; i++) {
        x = layers.plainConvolution(x, "conv" + i, 3, channels, 32);
        x = layers.halve(layers.relu(x));
        channels = 32;
      }
      int features = 14 * 14 * 32;
      x =
          layers.dense(
              layers.flatten(x, features, 32), "hidden", features, 128, Initial.he(features));
      return layers.dense(layers.relu(x), "head", 128, CLASSES, Initial.he(128));
    }
  },

  /** MobileNet v1 of width 0.25 (Howard and others, 2017) with the original's head. */
  MOBILENET(
      128,
      3,
      255_417,
      "MobileNet v1 (Howard and others, 2017) of width 0.25, features flattened, one dense layer of"
          + " nine") {
    @Override
    public Both build(Layers layers, Both input) {
      Both x = layers.grayConvolution(input, "conv1", 3, 3, 8, 2);
      x = layers.relu6(layers.normalise(x, "conv1_bn", 8, SHIFT));
      int channels = 8;
      for (int i = 0; i < BLOCKS.size(); i++) {
        Block block = BLOCKS.get(i);
        String name = "block" + (i + 1);
        x = layers.depthwise(x, name + "_dw", channels, block.stride());
        x = layers.relu6(layers.normalise(x, name + "_dw_bn", channels, SHIFT));
        x = layers.convolution(x, name + "_pw", 1, channels, block.channels(), 1);
        channels = block.channels();
        x = layers.relu6(layers.normalise(x, name + "_pw_bn", channels, SHIFT));
      }
      int features = 4 * 4 * channels;
      x = layers.scale(layers.flatten(x, features, channels), HEAD_SCALE, 0);
      return layers.dense(x, "head", features, CLASSES, Initial.normal(0.05));
    }
  },

  /**
   * A residual network (He and others, 2016) on the faces' own size, as wide as 0.6 ms a face on
   * one core allow: it looks at the face and at its mirror image.
   */
  RESIDUAL(48, 1, 313_817, Residual.DESCRIPTION + Residual.MIRRORED) {
    @Override
    public Both build(Layers layers, Both input) {
      Both logits = new Residual(layers, "").early(layers.mirror(input), CLASSES);
      return layers.meanOfMirrored(logits, CLASSES);
    }
  },

  /** As {@link #RESIDUAL} at the same cost, with a block of the finest stage moved to the last. */
  RESIDUAL_LATE(48, 1, 591_065, Residual.DESCRIPTION + Residual.MIRRORED) {
    @Override
    public Both build(Layers layers, Both input) {
      Both logits = new Residual(layers, "").late(layers.mirror(input), CLASSES);
      return layers.meanOfMirrored(logits, CLASSES);
    }
  },

  /**
   * {@link #RESIDUAL} for the face and {@link #RESIDUAL_LATE} for its mirror image, at the cost of
   * either: two networks that were trained apart err less alike than one on two pictures.
   */
  RESIDUAL_PAIR(
      48,
      1,
      904_882,
      "two networks, one for the face and one for its mirror image, whose logits' mean counts; each"
          + " is "
          + Residual.DESCRIPTION) {
    @Override
    public Both build(Layers layers, Both input) {
      Both first = new Residual(layers, FIRST).early(input, CLASSES);
      Both second = new Residual(layers, SECOND).late(layers.mirrorImage(input), CLASSES);
      return layers.scale(layers.add(first, second), 0.5f, 0);
    }
  },

  /** A wider and deeper one, too slow to ship: a teacher. */
  RESIDUAL_WIDE(48, 1, 1_371_689, Residual.DESCRIPTION + Residual.MIRRORED) {
    @Override
    public Both build(Layers layers, Both input) {
      Residual network = new Residual(layers, "");
      Both x = network.stem(layers.mirror(input), 32, 48);
      x = network.block(x, "block1", 48, 48, 1);
      x = network.block(x, "block2", 48, 96, 2);
      x = network.block(x, "block3", 96, 192, 2);
      x = network.block(x, "block4", 192, 192, 1);
      return layers.meanOfMirrored(network.head(x, 192, CLASSES), CLASSES);
    }
  };

  /** What the parameters of a pair's first network are called in front of their own name. */
  public static final String FIRST = "first_";

  /** What those of the second are called in front of their own name. */
  public static final String SECOND = "second_";

  /** Depthwise separable blocks: output channels and the stride of the depthwise convolution. */
  private record Block(int channels, int stride) {}

  /** MobileNet's blocks, at width 0.25. */
  private static final List<Block> BLOCKS =
      List.of(
          new Block(16, 1),
          new Block(32, 2),
          new Block(32, 1),
          new Block(64, 2),
          new Block(64, 1),
          new Block(128, 2),
          new Block(128, 1),
          new Block(128, 1),
          new Block(128, 1),
          new Block(128, 1),
          new Block(128, 1),
          new Block(256, 2),
          new Block(256, 1));

  /**
   * The features of the head are made this small: 4,096 of them would otherwise answer a step of
   * the learning rate that suits the convolutions with logits in the hundreds. Folded into the
   * head's weights when they are exported.
   */
  private static final float HEAD_SCALE = 1 / 25f;

  private static final int CLASSES = Emotion.all().size();
  private static final float SHIFT = 1;

  private final int inputSize;
  private final int channels;
  private final int parameters;
  private final String description;

  Body(int inputSize, int channels, int parameters, String description) {
    this.inputSize = inputSize;
    this.channels = channels;
    this.parameters = parameters;
    this.description = description;
  }

  @Override
  public int inputSize() {
    return inputSize;
  }

  @Override
  public int channels() {
    return channels;
  }

  @Override
  public int outputs() {
    return CLASSES;
  }

  /**
   * How many parameters it has.
   *
   * @return their number, as Keras counts
   */
  public int parameters() {
    return parameters;
  }

  /**
   * What it is, for a reader.
   *
   * @return a part of a sentence
   */
  public String description() {
    return description;
  }

  /**
   * What its files are called.
   *
   * @return its name in small letters
   */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
