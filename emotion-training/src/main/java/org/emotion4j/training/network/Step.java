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

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a layer does when the network is used, without its parameters' values: a network is a list
 * of these, each naming what it takes, so that files can be written of any network. Pictures are
 * {@code [N, height, width, channels]}.
 */
public sealed interface Step {

  /** What the network's input is called among the steps. */
  String INPUT = "input";

  /**
   * What its result is called.
   *
   * @return a name that no other step has
   */
  String output();

  /**
   * What it takes.
   *
   * @return the names of other steps' results. Immutable
   */
  default List<String> inputs() {
    List<String> names = new ArrayList<>();
    withInputs(
        name -> {
          names.add(name);
          return name;
        });
    return List.copyOf(names);
  }

  /**
   * The same step on other inputs.
   *
   * @param renaming gives for each input's name another or the same
   * @return the step
   */
  Step withInputs(UnaryOperator<String> renaming);

  /**
   * A convolution with the parameter {@code NAME_kernel}, and {@code NAME_bias} if it has a bias.
   *
   * @param output its result, which is the layer's name too
   * @param input what it takes
   * @param size width and height of its kernel
   * @param from input channels of its kernel
   * @param to output channels; of a depthwise one as many as input channels
   * @param stride the distance of two of its places
   * @param padding what is added around the input
   * @param biased whether it adds a bias
   * @param form how the kernel is used
   */
  record Convolution(
      String output,
      String input,
      int size,
      int from,
      int to,
      int stride,
      Padding padding,
      boolean biased,
      Form form)
      implements Step {

    /** What is added around a picture before it is convolved. */
    public enum Padding {
      /** Nothing. */
      NONE,
      /**
       * As many zeros that the result is as large as the input divided by the stride; of an odd
       * number the right and the lower border get one more.
       */
      SAME,
      /** As {@link #SAME}, with the left border getting what the right one would. */
      MIRRORED
    }

    /** How a convolution uses its kernel. */
    public enum Form {
      /** Each output channel sees every input channel. */
      FULL,
      /** Each channel has a kernel of its own. */
      DEPTHWISE,
      /** As {@link #FULL}, on one channel that stands for all of the kernel's. */
      GRAY
    }

    @Override
    public Step withInputs(UnaryOperator<String> renaming) {
      return new Convolution(
          output, renaming.apply(input), size, from, to, stride, padding, biased, form);
    }

    /** The same with its kernel used in another way. */
    Convolution withForm(Form other) {
      return new Convolution(output, input, size, from, to, stride, padding, biased, other);
    }

    /** The same with a bias. */
    Convolution withBias() {
      return new Convolution(output, input, size, from, to, stride, padding, true, form);
    }

    /**
     * The same with something else added around its input.
     *
     * @param other what is added
     * @return the step
     */
    public Convolution withPadding(Padding other) {
      return new Convolution(output, input, size, from, to, stride, other, biased, form);
    }

    /**
     * Whether anything is added around the input.
     *
     * @return true if so
     */
    public boolean padded() {
      return padding != Padding.NONE;
    }
  }

  /**
   * Subtracts {@code NAME_mean}, divides by the root of {@code NAME_variance} and a little more,
   * multiplies with {@code NAME_gamma} and adds {@code NAME_beta}.
   *
   * @param output its result, which is the layer's name too
   * @param input a convolution without a bias that nothing else takes
   * @param epsilon what is added to the variance
   */
  record Normalisation(String output, String input, double epsilon) implements Step {

    @Override
    public Step withInputs(UnaryOperator<String> renaming) {
      return new Normalisation(output, renaming.apply(input), epsilon);
    }
  }

  /**
   * Changes each number by itself.
   *
   * @param output its result
   * @param input what it takes
   * @param function how
   */
  record Activation(String output, String input, Function function) implements Step {

    /** What a number becomes. */
    public enum Function {
      /** 0 if it is below 0. */
      RELU,
      /** 0 if it is below 0, 6 if it is above 6. */
      RELU6,
      /** 1 / (1 + exp(-x)). */
      SIGMOID,
      /** Nearly the sigmoid: ReLU6 of x + 3, divided by 6 (Howard and others, 2019). */
      HARD_SIGMOID,
      /** x times its sigmoid (Ramachandran and others, 2017). */
      SWISH,
      /** x times its hard sigmoid (Howard and others, 2019). */
      HARD_SWISH
    }

    @Override
    public Step withInputs(UnaryOperator<String> renaming) {
      return new Activation(output, renaming.apply(input), function);
    }
  }

  /**
   * Adds two results of the same shape.
   *
   * @param output its result
   * @param first the one
   * @param second the other
   */
  record Sum(String output, String first, String second) implements Step {

    @Override
    public Step withInputs(UnaryOperator<String> renaming) {
      return new Sum(output, renaming.apply(first), renaming.apply(second));
    }
  }

  /**
   * Multiplies each channel of a picture with a number of its own.
   *
   * @param output its result
   * @param input the picture
   * @param factors what gives one number for each picture and channel
   * @param channels how many channels there are
   */
  record Gating(String output, String input, String factors, int channels) implements Step {

    @Override
    public Step withInputs(UnaryOperator<String> renaming) {
      return new Gating(output, renaming.apply(input), renaming.apply(factors), channels);
    }
  }

  /**
   * Makes a pixel of each two by two.
   *
   * @param output its result
   * @param input what it takes
   * @param mean whether it takes their mean, not the largest
   */
  record Pooling(String output, String input, boolean mean) implements Step {

    @Override
    public Step withInputs(UnaryOperator<String> renaming) {
      return new Pooling(output, renaming.apply(input), mean);
    }
  }

  /**
   * The mean of each channel.
   *
   * @param output its result
   * @param input what it takes
   */
  record ChannelMeans(String output, String input) implements Step {

    @Override
    public Step withInputs(UnaryOperator<String> renaming) {
      return new ChannelMeans(output, renaming.apply(input));
    }
  }

  /**
   * Puts the numbers of a picture one after the other, channel by channel of each pixel.
   *
   * @param output its result
   * @param input what it takes
   * @param features how many there are
   * @param channels how many channels the picture has
   */
  record Flattening(String output, String input, int features, int channels) implements Step {

    @Override
    public Step withInputs(UnaryOperator<String> renaming) {
      return new Flattening(output, renaming.apply(input), features, channels);
    }
  }

  /**
   * Multiplies with a factor and adds a term.
   *
   * @param output its result
   * @param input what it takes
   * @param factor the factor
   * @param term the term
   */
  record Scaling(String output, String input, float factor, float term) implements Step {

    @Override
    public Step withInputs(UnaryOperator<String> renaming) {
      return new Scaling(output, renaming.apply(input), factor, term);
    }
  }

  /**
   * A layer with the parameters {@code NAME_kernel} and {@code NAME_bias}.
   *
   * @param output its result, which is the layer's name too
   * @param input what it takes
   * @param from how many features go in
   * @param to how many come out
   */
  record Dense(String output, String input, int from, int to) implements Step {

    @Override
    public Step withInputs(UnaryOperator<String> renaming) {
      return new Dense(output, renaming.apply(input), from, to);
    }
  }

  /**
   * Takes faces out of pictures at the places that a network found, as {@link
   * org.emotion4j.training.network.Alignment} tells.
   *
   * @param output its result
   * @param input the pictures
   * @param places four numbers for each
   * @param size width and height of the pictures
   */
  record Alignment(String output, String input, String places, int size) implements Step {

    @Override
    public Step withInputs(UnaryOperator<String> renaming) {
      return new Alignment(output, renaming.apply(input), renaming.apply(places), size);
    }
  }

  /**
   * Swaps left and right.
   *
   * @param output its result
   * @param input what it takes
   */
  record MirrorImage(String output, String input) implements Step {

    @Override
    public Step withInputs(UnaryOperator<String> renaming) {
      return new MirrorImage(output, renaming.apply(input));
    }
  }

  /**
   * Puts the mirror images of the pictures behind them.
   *
   * @param output its result
   * @param input what it takes
   */
  record Mirroring(String output, String input) implements Step {

    @Override
    public Step withInputs(UnaryOperator<String> renaming) {
      return new Mirroring(output, renaming.apply(input));
    }
  }

  /**
   * The mean of what was found of each picture and of its mirror image.
   *
   * @param output its result
   * @param input what it takes
   * @param features how many numbers were found of each
   */
  record MirrorMean(String output, String input, int features) implements Step {

    @Override
    public Step withInputs(UnaryOperator<String> renaming) {
      return new MirrorMean(output, renaming.apply(input), features);
    }
  }
}
