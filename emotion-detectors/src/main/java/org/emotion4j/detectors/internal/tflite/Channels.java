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
package org.emotion4j.detectors.internal.tflite;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many channels pictures have in the ONNX model. ONNX Runtime computes on blocks of 16 channels
 * where the processor has AVX-512, else of 8, and only where they are full; so inner pictures get
 * channels that are zero, and growing by some channels often costs nothing.
 */
final class Channels {

  /** Numbers of channels are multiples of it where they may be. */
  static final int BLOCK = 16;

  private final TfliteModel model;

  /** Tensors whose channels are those of the file. */
  private final Set<Integer> plain = new HashSet<>();

  Channels(TfliteModel model, List<TfliteOperator> operators) {
    this.model = model;
    plain.add(model.input());
    plain.addAll(model.outputs());
    int before;
    do {
      before = plain.size();
      operators.forEach(this::mark);
    } while (plain.size() > before);
  }

  int of(int tensor) {
    int channels = model.shape(tensor).get(3);
    return plain.contains(tensor) ? channels : (channels + BLOCK - 1) / BLOCK * BLOCK;
  }

  private void mark(TfliteOperator operator) {
    int inputs = operator.inputs().size();
    switch (operator.kind()) {
      case CONV_2D -> {} // filters make any number of channels of any other
      case PAD -> {
        if (!isOfChannels(operator)) {
          join(operator, 1);
        }
      }
      case RELU, PRELU, MAX_POOL_2D, RESIZE_BILINEAR, DEPTHWISE_CONV_2D -> join(operator, 1);
      case ADD -> join(operator, 2);
      default -> {
        plain.add(operator.output());
        join(operator, inputs);
      }
    }
  }

  /** The output and the first inputs have the same channels: if one is plain, all are. */
  private void join(TfliteOperator operator, int inputs) {
    Set<Integer> joined = new HashSet<>(List.of(operator.output()));
    for (int i = 0; i < inputs; i++) {
      joined.add(operator.input(i));
    }
    boolean equal =
        joined.stream().map(this::channels).distinct().count() == 1
            && joined.stream().noneMatch(tensor -> model.tensor(tensor).isConstant());
    if (!equal || !Collections.disjoint(joined, plain)) {
      plain.addAll(joined);
    }
  }

  private int channels(int tensor) {
    List<Integer> shape = model.shape(tensor);
    return shape.size() == 4 ? shape.get(3) : 0;
  }

  /** Whether padding only adds channels. */
  private boolean isOfChannels(TfliteOperator operator) {
    List<Integer> from = model.shape(operator.input(0));
    List<Integer> to = model.shape(operator.output());
    return from.size() == 4 && to.size() == 4 && from.subList(0, 3).equals(to.subList(0, 3));
  }
}
