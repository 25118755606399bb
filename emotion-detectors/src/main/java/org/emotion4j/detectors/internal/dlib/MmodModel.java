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
package org.emotion4j.detectors.internal.dlib;

import java.util.List;

/**
 * dlib's CNN face detector (King, Max-Margin Object Detection, 2015): a stack of convolutions, each
 * but the last followed by a rectifier, whose only output is the score of a face at each place of a
 * tiled pyramid.
 *
 * @param red the mean that is subtracted from the red channel, of 255
 * @param green likewise
 * @param blue likewise
 * @param padding pixels between two sizes of the picture in the pyramid
 * @param outerPadding pixels around the pyramid
 * @param windowWidth the width of a face in the pyramid, in pixels
 * @param windowHeight its height
 * @param mostOverlap intersection over union from which on two boxes show the same face
 * @param mostCovered part of a box from which on it shows the same face as the one that covers it
 * @param layers the convolutions, batch normalisation included
 */
record MmodModel(
    float red,
    float green,
    float blue,
    int padding,
    int outerPadding,
    int windowWidth,
    int windowHeight,
    double mostOverlap,
    double mostCovered,
    List<Convolution> layers) {

  MmodModel {
    layers = List.copyOf(layers);
  }

  /** The last convolution, which yields the scores. */
  Convolution scoring() {
    return layers.get(layers.size() - 1);
  }

  /** The extent of the map of scores for this extent of the pyramid; 0 if there is no room. */
  int scores(int pixels) {
    int extent = pixels;
    for (Convolution layer : layers) {
      if (extent > 0) {
        extent = layer.extent(extent);
      }
    }
    return extent;
  }

  /** Pixels of the pyramid from one score to the next. */
  int stride() {
    return layers.stream().mapToInt(Convolution::stride).reduce(1, (a, b) -> a * b);
  }

  /** The pixel of the pyramid on whose middle the first score lies. */
  int offset() {
    int offset = 0;
    for (int i = layers.size() - 1; i >= 0; i--) {
      Convolution layer = layers.get(i);
      offset = offset * layer.stride() - layer.padding() + layer.size() / 2;
    }
    return offset;
  }

  /** Pixels of the pyramid that one score needs where nothing is padded. */
  int field() {
    int field = 1;
    for (int i = layers.size() - 1; i >= 0; i--) {
      Convolution layer = layers.get(i);
      int size = layer.padding() > 0 ? 1 : layer.size();
      field = (field - 1) * layer.stride() + size;
    }
    return field;
  }

  /** How far, in scores, the padding at a border has an effect. */
  int reach() {
    return layers.stream().mapToInt(Convolution::padding).sum();
  }
}
