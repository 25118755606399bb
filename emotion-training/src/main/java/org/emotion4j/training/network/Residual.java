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

/**
 * The parts of a residual network. The branch around a block that halves the picture takes the mean
 * of each two by two pixels (He and others, 2019), so nothing of the picture is passed over.
 */
final class Residual {

  /** What such a network is, for a reader. */
  static final String DESCRIPTION =
      "a residual network (He and others, 2016) that takes the mean of each two by two pixels around"
          + " the blocks that halve the picture, means of the channels, one dense layer of nine";

  /** What is added where it looks at a face twice. */
  static final String MIRRORED = "; what it says is the mean over the face and its mirror image";

  private static final float DROPOUT = 0.2f;

  private final Layers layers;
  private final String prefix;

  /**
   * The parts of one network.
   *
   * @param layers where they are added
   * @param prefix what its layers are called in front of their own name
   */
  Residual(Layers layers, String prefix) {
    this.layers = layers;
    this.prefix = prefix;
  }

  /** Three blocks, of which the first works at half the picture's size. */
  Both early(Both input, int classes) {
    Both x = stem(input, 16, 32);
    x = block(x, "block1", 32, 32, 1);
    x = block(x, "block2", 32, 64, 2);
    x = block(x, "block3", 64, 128, 2);
    return head(x, 128, classes);
  }

  /** Three blocks, of which the last two work at an eighth of the picture's size. */
  Both late(Both input, int classes) {
    Both x = stem(input, 16, 32);
    x = block(x, "block1", 32, 64, 2);
    x = block(x, "block2", 64, 128, 2);
    x = block(x, "block3", 128, 128, 1);
    return head(x, 128, classes);
  }

  /** As {@link #early} with half the channels. */
  Both small(Both input, int classes) {
    Both x = stem(input, 8, 16);
    x = block(x, "block1", 16, 16, 1);
    x = block(x, "block2", 16, 32, 2);
    x = block(x, "block3", 32, 64, 2);
    return head(x, 64, classes);
  }

  /** Two convolutions, the second of which halves the picture. */
  Both stem(Both input, int fine, int coarse) {
    Both x = layers.relu(normalised(input, "stem1", 3, 1, fine, 1));
    return layers.relu(normalised(x, "stem2", 3, fine, coarse, 2));
  }

  /** Two convolutions whose result is added to what goes in. */
  Both block(Both input, String name, int from, int to, int stride) {
    Both x = layers.relu(normalised(input, name + "a", 3, from, to, stride));
    x = normalised(x, name + "b", 3, to, to, 1);
    Both around = stride == 1 ? input : layers.halveByMeans(input);
    if (from != to) {
      around = normalised(around, name + "_around", 1, from, to, 1);
    }
    return layers.relu(layers.add(x, around));
  }

  /** The channels' means and a dense layer. */
  Both head(Both input, int features, int classes) {
    Both x = layers.dropout(layers.channelMeans(input), DROPOUT);
    return layers.dense(x, prefix + "head", features, classes, Initial.normal(0.05));
  }

  private Both normalised(Both input, String name, int size, int from, int to, int stride) {
    Both sum = layers.convolution(input, prefix + name, size, from, to, stride);
    return layers.normalise(sum, prefix + name + "_bn", to, 0);
  }
}
