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
 * A residual network a quarter as costly as {@link Body#RESIDUAL}, which looks at a face once: it
 * need not tell emotions well, only faces from what is none.
 *
 * @param outputs how many classes it tells; the last is what is no face
 */
public record CheckerNetwork(int outputs) implements Network {

  public CheckerNetwork {
    if (outputs < 2) {
      throw new IllegalArgumentException("There must be two classes or more, not " + outputs);
    }
  }

  @Override
  public int inputSize() {
    return 48;
  }

  @Override
  public int channels() {
    return 1;
  }

  @Override
  public Both build(Layers layers, Both input) {
    return new Residual(layers, "").small(input, outputs);
  }
}
