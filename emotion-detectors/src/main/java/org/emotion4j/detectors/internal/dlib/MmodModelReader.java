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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the network of dlib's {@code dnn_mmod_face_detection_ex.cpp}, which is that of {@code
 * mmod_human_face_detector.dat}: three convolutions of 5x5 with stride 2, three of 5x5, one of 9x9.
 */
final class MmodModelReader {

  private static final int STRIDED = 3;
  private static final int CONVOLUTIONS = 7;
  private static final int MOST_FILTERS = 1_024;

  /** Every convolution but the last has a normalisation and a rectifier behind it. */
  private static final int LAYERS = 3 * CONVOLUTIONS - 2;

  private final DlibArchive archive;

  private MmodModelReader(DlibArchive archive) {
    this.archive = archive;
  }

  /**
   * Reads a model.
   *
   * @param where how messages call the file
   * @param content the file
   * @throws org.emotion4j.ModelFileException if it is damaged or another kind of file
   */
  static MmodModel read(String where, byte[] content) {
    return new MmodModelReader(new DlibArchive(where, content)).read();
  }

  private MmodModel read() {
    archive.integer("the version of the network", 1, 1);
    version("the loss", "loss_mmod_");
    int optionsVersion = archive.integer("the version of its options", 1, 1);
    int width = archive.integer("the width of a face", 8, 1_000);
    int height = archive.integer("the height of a face", 8, 1_000);
    for (int i = optionsVersion; i <= 3; i++) {
      archive.number(); // of the training only: two losses and a threshold
    }
    double mostOverlap = part("the overlap of boxes");
    double mostCovered = part("the covered part of a box");
    part("the overlap of ignored boxes");
    part("the covered part of ignored boxes");

    // The layers are nested: their versions come first, from the outermost to the innermost.
    int[] versions = new int[LAYERS];
    for (int i = 0; i < LAYERS; i++) {
      versions[i] = archive.integer("the version of a layer", 1, i == LAYERS - 1 ? 3 : 2);
    }
    boolean padded =
        version("the input", "input_rgb_image_pyramid", "input_rgb_image_pyramid2") == 1;
    float red = mean();
    float green = mean();
    float blue = mean();
    int padding = padded ? archive.integer("the padding", 0, 1_000) : 10;
    int outerPadding = padded ? archive.integer("the outer padding", 0, 1_000) : 11;
    List<Convolution> layers = layers(versions);
    archive.end();
    return new MmodModel(
        red, green, blue, padding, outerPadding, width, height, mostOverlap, mostCovered, layers);
  }

  private List<Convolution> layers(int[] versions) {
    List<Convolution> layers = new ArrayList<>();
    int channels = 3;
    int layer = LAYERS;
    for (int i = 0; i < CONVOLUTIONS; i++) {
      boolean last = i == CONVOLUTIONS - 1;
      Convolution convolution =
          i < STRIDED
              ? convolution(channels, 5, 2, 0)
              : last ? convolution(channels, 9, 1, 4) : convolution(channels, 5, 1, 2);
      layerState(versions, --layer);
      if (last) {
        if (convolution.filters() != 1) {
          throw archive.broken("it must have one score, not " + convolution.filters());
        }
      } else {
        convolution = normalised(convolution);
        layerState(versions, --layer);
        if (version("a rectifier", "relu_", "relu_2") == 1 && archive.truth()) {
          throw archive.broken("a rectifier is switched off");
        }
        layerState(versions, --layer);
      }
      layers.add(convolution);
      channels = convolution.filters();
    }
    return layers;
  }

  private Convolution convolution(int channels, int size, int stride, int padding) {
    int version = version("a convolution", "con_4", "con_5", "con_6");
    float[] values = archive.tensor();
    int filters = archive.integer("the number of filters", 1, MOST_FILTERS);
    for (int expected : new int[] {size, size, stride, stride, padding, padding}) {
      archive.integer("the shape of a convolution", expected, expected);
    }
    view("filters", filters, channels, size, size);
    view("biases", 1, filters, 1, 1);
    skipNumbers(4);
    if (version >= 1 && !archive.truth()) {
      throw archive.broken("a convolution has no bias");
    }
    if (version >= 2 && archive.truth()) {
      throw archive.broken("a convolution has a rectifier of its own");
    }
    int weights = filters * channels * size * size;
    if (values.length != weights + filters) {
      throw archive.broken(
          "a convolution must have %d values, not %d".formatted(weights + filters, values.length));
    }
    return new Convolution(
        filters,
        channels,
        size,
        stride,
        padding,
        slice(values, 0, weights),
        slice(values, weights, filters));
  }

  /** With the normalisation that follows, be it as it was trained or already simplified. */
  private Convolution normalised(Convolution convolution) {
    int filters = convolution.filters();
    int version = version("a normalisation", "bn_con2", "affine_", "affine_2");
    float[] values = archive.tensor("a normalisation", 2 * filters);
    view("factors", 1, filters, 1, 1);
    view("shifts", 1, filters, 1, 1);
    float[] factor = slice(values, 0, filters);
    float[] shift = slice(values, filters, filters);
    if (version > 0) {
      archive.integer("the mode of a normalisation", 0, 1);
      if (version == 2 && archive.truth()) {
        throw archive.broken("a normalisation is switched off");
      }
      return convolution.scaled(factor, shift);
    }
    archive.tensor(); // means and deviations of the last batch
    archive.tensor();
    float[] mean = archive.tensor("the means", filters);
    float[] variance = archive.tensor("the variances", filters);
    archive.integer();
    archive.integer();
    skipNumbers(4);
    float epsilon = (float) archive.number();
    for (int i = 0; i < filters; i++) {
      if (!(variance[i] + epsilon > 0)) {
        throw archive.broken("a variance is not positive");
      }
      factor[i] /= (float) Math.sqrt(variance[i] + epsilon);
      shift[i] -= factor[i] * mean[i];
    }
    return convolution.scaled(factor, shift);
  }

  /** What a layer remembers of its last run: nothing of use here. */
  private void layerState(int[] versions, int layer) {
    boolean first = layer == LAYERS - 1;
    for (int i = 0; i < 3; i++) {
      archive.truth();
    }
    archive.tensor();
    archive.tensor();
    if (first || versions[layer] == 2) {
      archive.tensor();
    }
    if (first && versions[layer] == 3) {
      archive.integer("samples for each picture", 1, 1);
    }
  }

  private int version(String what, String... known) {
    String name = archive.text();
    List<String> names = List.of(known);
    if (!names.contains(name)) {
      throw archive.broken("for %s '%s' was expected".formatted(what, names.get(0)));
    }
    return names.indexOf(name);
  }

  private void view(String what, int... expected) {
    if (!Arrays.equals(archive.view(), expected)) {
      throw archive.broken("the %s must be %s".formatted(what, Arrays.toString(expected)));
    }
  }

  private float mean() {
    double mean = archive.number();
    if (!(mean >= 0 && mean <= 255)) {
      throw archive.broken("the mean of a colour must be from 0 to 255, not " + mean);
    }
    return (float) mean;
  }

  private double part(String what) {
    double part = archive.number();
    if (!(part >= 0 && part <= 1)) {
      throw archive.broken("%s must be from 0 to 1, not %s".formatted(what, part));
    }
    return part;
  }

  private void skipNumbers(int count) {
    for (int i = 0; i < count; i++) {
      archive.number();
    }
  }

  private static float[] slice(float[] values, int from, int count) {
    return Arrays.copyOfRange(values, from, from + count);
  }
}
