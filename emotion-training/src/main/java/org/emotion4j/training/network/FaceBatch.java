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
import org.emotion4j.training.data.Flaws;
import org.emotion4j.training.data.JpegTable;
import org.emotion4j.training.data.Variation;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/**
 * The faces of one batch and how each is varied, in tensors that are made once and used again.
 *
 * <p>Serves one thread.
 */
final class FaceBatch implements AutoCloseable {

  private static final int AREA = FaceSet.SIZE * FaceSet.SIZE;

  private final FaceInput input;
  private final byte[] pixels;
  private final float[] maps;
  private final float[] tones;
  private final float[] glares;
  private final float[] holes;
  private final float[] jpegTables;
  private final TUint8 faceTensor;
  private final TFloat32 mapTensor;
  private final TFloat32 toneTensor;
  private final TFloat32 glareTensor;
  private final TFloat32 holeTensor;
  private final TFloat32 jpegTensor;

  /**
   * A batch for a graph.
   *
   * @param input where its faces go
   * @param size how many they are
   */
  FaceBatch(FaceInput input, int size) {
    this.input = input;
    this.pixels = new byte[size * AREA];
    this.maps = new float[size * 8];
    this.tones = new float[size * 3];
    this.glares = new float[size * 4];
    this.holes = new float[size * 4];
    this.jpegTables = new float[size * JpegTable.SIZE];
    this.faceTensor = TUint8.tensorOf(Shape.of(size, FaceSet.SIZE, FaceSet.SIZE, 1));
    this.mapTensor = TFloat32.tensorOf(Shape.of(size, 8));
    this.toneTensor = TFloat32.tensorOf(Shape.of(size, 3));
    this.glareTensor = TFloat32.tensorOf(Shape.of(size, 4));
    this.holeTensor = TFloat32.tensorOf(Shape.of(size, 4));
    this.jpegTensor = TFloat32.tensorOf(Shape.of(size, JpegTable.SIZE));
  }

  /**
   * Puts a face into the batch.
   *
   * @param position where, from 0
   * @param face its pixels
   * @param variation how it is shown
   */
  void show(int position, byte[] face, Variation variation) {
    Flaws flaws = variation.flaws();
    System.arraycopy(flaws.apply(face), 0, pixels, position * AREA, AREA);
    variation.map(input.size(), FaceSet.SIZE, maps, 8 * position);
    tones[3 * position] = (float) variation.contrast();
    tones[3 * position + 1] = (float) (2 * variation.brightness());
    tones[3 * position + 2] = variation.aboutMean() ? 1 : 0;
    flaws.glare().write(glares, 4 * position);
    variation.hole().write(holes, 4 * position);
    JpegTable.write(variation.jpegQuality(), jpegTables, JpegTable.SIZE * position);
  }

  /** Feeds the batch as it was last shown. */
  Session.Runner feed(Session.Runner runner) {
    faceTensor.copyFrom(DataBuffers.of(pixels));
    mapTensor.copyFrom(DataBuffers.of(maps));
    toneTensor.copyFrom(DataBuffers.of(tones));
    glareTensor.copyFrom(DataBuffers.of(glares));
    holeTensor.copyFrom(DataBuffers.of(holes));
    runner
        .feed(input.faces(), faceTensor)
        .feed(input.maps(), mapTensor)
        .feed(input.tones(), toneTensor)
        .feed(input.glares(), glareTensor)
        .feed(input.holes(), holeTensor);
    if (input.storesJpeg()) {
      jpegTensor.copyFrom(DataBuffers.of(jpegTables));
      runner.feed(input.jpegTables(), jpegTensor);
    }
    return runner;
  }

  @Override
  public void close() {
    faceTensor.close();
    mapTensor.close();
    toneTensor.close();
    glareTensor.close();
    holeTensor.close();
    jpegTensor.close();
  }
}
