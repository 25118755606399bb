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

import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.JpegTable;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.image.ImageProjectiveTransformV3;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/**
 * Where faces come into a graph: they are scaled to a network's input and varied, all on the
 * device. A {@link FaceBatch} feeds it.
 */
final class FaceInput {

  /** What the weights of red, green and blue sum to where pictures are made gray for use. */
  private static final float GRAY = 0.9999f;

  private final int size;
  private final boolean storesJpeg;
  private final Placeholder<TUint8> faces;
  private final Placeholder<TFloat32> maps;
  private final Placeholder<TFloat32> tones;
  private final Placeholder<TFloat32> glares;
  private final Placeholder<TFloat32> holes;
  private final Placeholder<TFloat32> jpegTables;
  private final Operand<TFloat32> pixels;

  /**
   * Adds it to a graph.
   *
   * @param tf the graph
   * @param size width and height of the network's input
   * @param storesJpeg whether faces may be stored as JPEG; that takes time also where none is
   */
  FaceInput(Ops tf, int size, boolean storesJpeg) {
    this.size = size;
    this.storesJpeg = storesJpeg;
    int stored = FaceSet.SIZE;
    this.faces = tf.placeholder(TUint8.class, Placeholder.shape(Shape.of(-1, stored, stored, 1)));
    this.maps = numbers(tf, 8);
    this.tones = numbers(tf, 3);
    this.glares = numbers(tf, 4);
    this.holes = numbers(tf, 4);
    this.jpegTables = numbers(tf, JpegTable.SIZE);
    this.pixels = shownPixels(tf);
  }

  private static Placeholder<TFloat32> numbers(Ops tf, int ofFace) {
    return tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, ofFace)));
  }

  private Operand<TFloat32> shownPixels(Ops tf) {
    Operand<TFloat32> stored = tf.dtypes.cast(faces, TFloat32.class);
    Operand<TFloat32> shown =
        tf.image.imageProjectiveTransformV3(
            stored,
            maps,
            tf.constant(new int[] {size, size}),
            tf.constant(0f),
            "BILINEAR",
            ImageProjectiveTransformV3.fillMode("NEAREST"));
    Operand<TFloat32> scaled =
        tf.math.sub(tf.math.mul(shown, tf.constant(GRAY / 127.5f)), tf.constant(1f));
    Operand<TFloat32> toned = tf.clipByValue(toned(tf, scaled), tf.constant(-1f), tf.constant(1f));
    Operand<TFloat32> lit = lit(tf, toned);
    Operand<TFloat32> seen = tf.math.mul(lit, tf.dtypes.cast(uncovered(tf), TFloat32.class));
    return storesJpeg ? JpegRounding.apply(tf, seen, jpegTables) : seen;
  }

  private Operand<TFloat32> toned(Ops tf, Operand<TFloat32> scaled) {
    Operand<TFloat32> mean =
        tf.math.mean(scaled, tf.constant(new int[] {1, 2, 3}), Mean.keepDims(true));
    Operand<TFloat32> pivot = tf.math.mul(mean, column(tf, tones, 2));
    Operand<TFloat32> contrasted =
        tf.math.add(tf.math.mul(tf.math.sub(scaled, pivot), column(tf, tones, 0)), pivot);
    return tf.math.add(contrasted, column(tf, tones, 1));
  }

  /**
   * Of what lacks to white, 1, a part is added, which falls with the distance like a bell. A bell
   * is the product of one across and one down, so this costs little where there is no spot.
   */
  private Operand<TFloat32> lit(Ops tf, Operand<TFloat32> toned) {
    Operand<TFloat32> part =
        tf.math.mul(
            tf.math.mul(bell(tf, across(tf), 0), column(tf, glares, 3)), bell(tf, down(tf), 1));
    return tf.math.add(toned, tf.math.mul(part, tf.math.sub(tf.constant(1f), toned)));
  }

  private Operand<TFloat32> bell(Ops tf, Operand<TFloat32> places, int centre) {
    Operand<TFloat32> distance =
        tf.math.div(tf.math.sub(places, column(tf, glares, centre)), column(tf, glares, 2));
    return tf.math.exp(tf.math.mul(tf.math.square(distance), tf.constant(-0.5f)));
  }

  /** The pixels' centres, as parts of the width. */
  private Operand<TFloat32> across(Ops tf) {
    return tf.reshape(tf.constant(centres()), tf.constant(new int[] {1, 1, size, 1}));
  }

  /** The pixels' centres, as parts of the height. */
  private Operand<TFloat32> down(Ops tf) {
    return tf.reshape(tf.constant(centres()), tf.constant(new int[] {1, size, 1, 1}));
  }

  private float[] centres() {
    float[] centres = new float[size];
    for (int i = 0; i < size; i++) {
      centres[i] = (i + 0.5f) / size;
    }
    return centres;
  }

  /** Where no hole is: what lies in one becomes 0, middle gray. */
  private Operand<TBool> uncovered(Ops tf) {
    Operand<TFloat32> across = across(tf);
    Operand<TFloat32> down = down(tf);
    Operand<TBool> beside =
        tf.math.logicalOr(
            tf.math.less(across, column(tf, holes, 0)),
            tf.math.greaterEqual(across, column(tf, holes, 2)));
    Operand<TBool> aboveOrBelow =
        tf.math.logicalOr(
            tf.math.less(down, column(tf, holes, 1)),
            tf.math.greaterEqual(down, column(tf, holes, 3)));
    return tf.math.logicalOr(beside, aboveOrBelow);
  }

  private static Operand<TFloat32> column(Ops tf, Operand<TFloat32> rows, int index) {
    Operand<TFloat32> column =
        tf.slice(rows, tf.constant(new int[] {0, index}), tf.constant(new int[] {-1, 1}));
    return tf.reshape(column, tf.constant(new int[] {-1, 1, 1, 1}));
  }

  /** Width and height of what the network sees. */
  int size() {
    return size;
  }

  boolean storesJpeg() {
    return storesJpeg;
  }

  /**
   * Faces as the network sees them, {@code [N, size, size, 1]}: from -1 for black to 1 for white.
   */
  Operand<TFloat32> pixels() {
    return pixels;
  }

  Placeholder<TUint8> faces() {
    return faces;
  }

  Placeholder<TFloat32> maps() {
    return maps;
  }

  Placeholder<TFloat32> tones() {
    return tones;
  }

  Placeholder<TFloat32> glares() {
    return glares;
  }

  Placeholder<TFloat32> holes() {
    return holes;
  }

  Placeholder<TFloat32> jpegTables() {
    return jpegTables;
  }
}
