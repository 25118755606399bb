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
package org.emotion4j.training.keras;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.emotion4j.training.network.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files are made here, in the layout that Keras 2.15 gave its MobileNet of width 0.25 when that
 * was compared: the same groups, names, shapes and types. With the weights of such a file, made up
 * at random, Keras's features of four faces of FER+ and ours differed by less than 1e-6, at width
 * 0.25 and 1.
 */
class KerasWeightsTest {

  /** The shapes as the paper's table gives them, a quarter as wide. */
  private static final int[] CHANNELS = {
    8, 16, 32, 32, 64, 64, 128, 128, 128, 128, 128, 128, 256, 256
  };

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  private final Map<String, float[]> written = new LinkedHashMap<>();
  private final SplittableRandom random = new SplittableRandom(1);

  @Test
  void everyLayerButTheHeadIsTaken() throws IOException {
    KerasWeights read = KerasWeights.read(file("", ""), Body.MOBILENET);
    assertEquals(54, read.layers());
    // What Keras counts without a head.
    assertEquals(218_544, read.numbers());
    assertEquals(135, read.values().size());
    assertTaken(read, "conv1_kernel", "conv1/kernel:0");
    assertTaken(read, "conv1_bn_variance", "conv1_bn/moving_variance:0");
    assertTaken(read, "block1_dw_kernel", "conv_dw_1/depthwise_kernel:0");
    assertTaken(read, "block13_dw_bn_mean", "conv_dw_13_bn/moving_mean:0");
    assertTaken(read, "block7_pw_kernel", "conv_pw_7/kernel:0");
    assertTaken(read, "block12_pw_bn_gamma", "conv_pw_12_bn/gamma:0");
    assertTaken(read, "block12_pw_bn_beta", "conv_pw_12_bn/beta:0");
    assertFalse(read.values().containsKey("head_kernel"));
  }

  private void assertTaken(KerasWeights read, String ours, String theirs) {
    assertArrayEquals(written.get(theirs), read.values().get(ours), ours);
  }

  @Test
  void anotherWidthIsRefused() throws IOException {
    String message = refused(file("", ""), Body.MOBILENET_FULL);
    assertTrue(message.contains("conv1/kernel:0"), message);
    assertTrue(message.contains("[3, 3, 3, 8]"), message);
    assertTrue(message.contains("[3, 3, 3, 32]"), message);
  }

  @Test
  void aMissingLayerOrWeightIsNamed() throws IOException {
    String layer = refused(file("conv_pw_7", ""), Body.MOBILENET);
    assertTrue(layer.contains("no layer 'conv_pw_7'"), layer);
    String weight = refused(file("", "conv_dw_3_bn/moving_mean:0"), Body.MOBILENET);
    assertTrue(weight.contains("'conv_dw_3_bn'") && weight.contains("'moving_mean'"), weight);
  }

  @Test
  void whatIsNoFileOfKerasIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.h5"), "weights".repeat(1_000));
    assertTrue(refused(text, Body.MOBILENET).contains("HDF5"));
    byte[] whole = Files.readAllBytes(file("", ""));
    for (int length : new int[] {0, 100, 2_000, whole.length / 2, whole.length - 20_000}) {
      Path part = Files.write(folder.resolve("part.h5"), Arrays.copyOf(whole, length));
      String message = refused(part, Body.MOBILENET);
      assertTrue(message.contains("part.h5"), message);
    }
    String missing = refused(folder.resolve("none.h5"), Body.MOBILENET);
    assertTrue(missing.contains("no file"), missing);
  }

  @Test
  void onlyMobileNetsFit() {
    assertThrows(
        IllegalArgumentException.class,
        () -> KerasWeights.read(folder.resolve("any.h5"), Body.RESIDUAL));
  }

  private static String refused(Path file, Body body) {
    String message =
        assertThrows(IOException.class, () -> KerasWeights.read(file, body)).getMessage();
    return String.valueOf(message);
  }

  /** A file without a layer or a weight. */
  private Path file(String withoutLayer, String withoutWeight) throws IOException {
    Path file = Files.createTempFile(folder, "weights", ".h5");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putAttribute("backend", "tensorflow");
      hdf.putAttribute("keras_version", "2.15.0");
      add(hdf, withoutLayer, withoutWeight, "conv1", "kernel:0", 3, 3, 3, 8);
      addNormalisation(hdf, withoutWeight, "conv1_bn", 8);
      for (int block = 1; block < CHANNELS.length; block++) {
        int from = CHANNELS[block - 1];
        int to = CHANNELS[block];
        String depthwise = "conv_dw_" + block;
        String single = "conv_pw_" + block;
        add(hdf, withoutLayer, withoutWeight, depthwise, "depthwise_kernel:0", 3, 3, from, 1);
        addNormalisation(hdf, withoutWeight, depthwise + "_bn", from);
        hdf.putGroup(depthwise + "_relu");
        add(hdf, withoutLayer, withoutWeight, single, "kernel:0", 1, 1, from, to);
        addNormalisation(hdf, withoutWeight, single + "_bn", to);
      }
    }
    return file;
  }

  private void add(
      WritableHdfFile hdf,
      String withoutLayer,
      String withoutWeight,
      String layer,
      String name,
      int... shape) {
    if (!layer.equals(withoutLayer)) {
      put(hdf.putGroup(layer).putGroup(layer), layer, name, withoutWeight, shape);
    }
  }

  private void addNormalisation(
      WritableHdfFile hdf, String withoutWeight, String layer, int channels) {
    WritableGroup group = hdf.putGroup(layer).putGroup(layer);
    for (String name : new String[] {"beta:0", "gamma:0", "moving_mean:0", "moving_variance:0"}) {
      put(group, layer, name, withoutWeight, channels);
    }
  }

  private void put(
      WritableGroup group, String layer, String name, String withoutWeight, int... shape) {
    String path = layer + "/" + name;
    int count = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    if (!path.equals(withoutWeight)) {
      written.put(path, numbers);
      group.putDataset(name, shaped(numbers, 0, shape, 0));
    }
  }

  /** The numbers from a place on, as an array of arrays. */
  private static Object shaped(float[] numbers, int start, int[] shape, int dimension) {
    if (dimension == shape.length - 1) {
      return Arrays.copyOfRange(numbers, start, start + shape[dimension]);
    }
    int[] rest = Arrays.copyOfRange(shape, dimension, shape.length);
    Object array = Array.newInstance(float.class, rest);
    int step = Arrays.stream(rest).skip(1).reduce(1, (a, b) -> a * b);
    for (int i = 0; i < rest[0]; i++) {
      Array.set(array, i, shaped(numbers, start + i * step, shape, dimension + 1));
    }
    return array;
  }
}
