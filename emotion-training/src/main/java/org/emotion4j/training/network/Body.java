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
      "Prototype",
      128,
      1,
      822_921,
      "three convolutions with max pooling, a dense layer of 128, one of nine") {
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
      "MobileNet 0.25",
      128,
      3,
      255_417,
      "MobileNet v1 (Howard and others, 2017) of width 0.25, features flattened, one dense layer of"
          + " nine") {
    @Override
    public Both build(Layers layers, Both input) {
      return new MobileNet(layers, 0.25).build(input, 4 * 4, HEAD_SCALE, CLASSES);
    }
  },

  /** The same at its full width. */
  MOBILENET_FULL(
      "MobileNet 1.0",
      128,
      3,
      3_376_329,
      "MobileNet v1 (Howard and others, 2017), features flattened, one dense layer of nine") {
    @Override
    public Both build(Layers layers, Both input) {
      // Of four times the features each may be half as large: their squares sum to the same.
      return new MobileNet(layers, 1).build(input, 4 * 4, HEAD_SCALE / 2, CLASSES);
    }
  },

  /** As MobileNetV3 (Howard and others, 2019), sized for the faces' own 48 pixels. */
  MOBILENET_V3(
      "Small MobileNetV3",
      48,
      1,
      632_209,
      "a small network as MobileNetV3 (Howard and others, 2019): inverted residuals, squeeze and"
          + " excitation, hard swish, means of the channels, dense layers of 512 and of nine") {
    @Override
    public Both build(Layers layers, Both input) {
      return SmallNetworks.mobileNetV3(layers, input, CLASSES);
    }
  },

  /** As EfficientNet (Tan and Le, 2019), sized for the faces' own 48 pixels. */
  EFFICIENTNET(
      "Small EfficientNet",
      48,
      1,
      425_295,
      "a small network as EfficientNet (Tan and Le, 2019): inverted residuals six times as wide in"
          + " between, squeeze and excitation, swish, means of the channels, one dense layer of"
          + " nine") {
    @Override
    public Both build(Layers layers, Both input) {
      return SmallNetworks.efficientNet(layers, input, CLASSES);
    }
  },

  /**
   * A residual network (He and others, 2016) on the faces' own size, as wide as 0.6 ms a face on
   * one core allow: it looks at the face and at its mirror image.
   */
  RESIDUAL("Residual network", 48, 1, 313_817, Residual.DESCRIPTION + Residual.MIRRORED) {
    @Override
    public Both build(Layers layers, Both input) {
      Both logits = new Residual(layers, "").early(layers.mirror(input), CLASSES);
      return layers.meanOfMirrored(logits, CLASSES);
    }
  },

  /** As {@link #RESIDUAL} at the same cost, with a block of the finest stage moved to the last. */
  RESIDUAL_LATE("Residual network", 48, 1, 591_065, Residual.DESCRIPTION + Residual.MIRRORED) {
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
      "Residual network",
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

    @Override
    public List<String> parts() {
      return List.of(FIRST, SECOND);
    }
  },

  /**
   * {@link #RESIDUAL_PAIR} for a face that a small network, trained before, brings to the place and
   * size of the standard face first: the pair has to know faces in one place only.
   */
  RESIDUAL_ALIGNED(
      "Residual network",
      48,
      1,
      988_646,
      "a small network that finds where the face lies and brings it to a standard place, size and"
          + " turn, and two networks, one for the face and one for its mirror image, whose logits'"
          + " mean counts; each of the two is "
          + Residual.DESCRIPTION) {
    @Override
    public Both build(Layers layers, Both input) {
      Both place = AlignerNetwork.place(layers.fixed(), ALIGNER, input);
      return RESIDUAL_PAIR.build(layers, layers.align(input, place, inputSize()));
    }

    @Override
    public List<String> parts() {
      return List.of(ALIGNER, FIRST, SECOND);
    }
  },

  /** A wider and deeper one, too slow to ship: a teacher. */
  RESIDUAL_WIDE("Residual network", 48, 1, 1_371_689, Residual.DESCRIPTION + Residual.MIRRORED) {
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

  private static final String ALIGNER = "aligner_";
  private static final String FIRST = "first_";
  private static final String SECOND = "second_";

  /**
   * The features of the head are made this small: 4,096 of them would otherwise answer a step of
   * the learning rate that suits the convolutions with logits in the hundreds. Folded into the
   * head's weights when they are exported.
   */
  private static final float HEAD_SCALE = 1 / 25f;

  private static final int CLASSES = Emotion.all().size();

  private final String title;
  private final int inputSize;
  private final int channels;
  private final int parameters;
  private final String description;

  Body(String title, int inputSize, int channels, int parameters, String description) {
    this.title = title;
    this.inputSize = inputSize;
    this.channels = channels;
    this.parameters = parameters;
    this.description = description;
  }

  /**
   * What a reader calls it.
   *
   * @return a name
   */
  public String title() {
    return title;
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
   * Of which networks it is put together.
   *
   * @return what the parameters of each are called in front of their own name; empty if it is one
   *     network. Immutable
   */
  public List<String> parts() {
    return List.of();
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
