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
package org.emotion4j.detectors.internal.mtcnn;

import java.nio.FloatBuffer;
import java.util.List;
import org.emotion4j.Device;
import org.emotion4j.ModelFileException;
import org.emotion4j.detectors.internal.onnx.OnnxSession;
import org.emotion4j.detectors.internal.tflite.Extents;
import org.emotion4j.detectors.internal.tflite.OnnxNetwork;
import org.emotion4j.detectors.internal.tflite.TfliteConverter;
import org.emotion4j.detectors.models.ModelCatalog;
import org.emotion4j.detectors.models.ModelContent;
import org.emotion4j.detectors.models.ModelFile;

/**
 * One of the three networks. They were trained with rows and columns of pictures swapped, so their
 * input is red, green and blue, each column by column.
 *
 * <p>Computes on the calling thread. Safe to share between threads.
 */
final class MtcnnNetwork implements AutoCloseable {

  /** Which of the three. */
  enum Kind {
    /** Looks everywhere for what could be a face of 12 pixels. */
    P("mtcnn-pnet", 0, List.of(2, 4)),
    /** Looks at 24x24 pixels. */
    R("mtcnn-rnet", 24, List.of(2, 4)),
    /** Looks at 48x48 pixels and places landmarks. */
    O("mtcnn-onet", 48, List.of(2, 4, 10));

    private final ModelFile file;
    private final int side;
    private final List<Integer> outputs;

    Kind(String file, int side, List<Integer> outputs) {
      this.file = ModelCatalog.standard().named(file);
      this.side = side;
      this.outputs = outputs;
    }

    /** The network that is meant where none is named. */
    ModelFile file() {
      return file;
    }

    /** Of what it looks at, in pixels; 0 if that is of any size. */
    int side() {
      return side;
    }

    /** How many numbers it says of each place: for no face and a face, a box, and points. */
    int numbers() {
      return outputs.stream().mapToInt(Integer::intValue).sum();
    }

    private boolean fits(OnnxNetwork network) {
      List<Integer> input = network.input();
      boolean anySize = this == P;
      return input.get(1) == 3
          && (anySize || input.subList(2, 4).equals(List.of(side, side)))
          && network.outputs().stream().allMatch(shape -> shape.size() == (anySize ? 4 : 2))
          && network.outputs().stream()
              .map(shape -> shape.get(shape.size() - 1))
              .toList()
              .equals(outputs);
    }
  }

  private final OnnxSession session;

  private MtcnnNetwork(OnnxSession session) {
    this.session = session;
  }

  static MtcnnNetwork open(Kind kind, ModelContent file, Device device) {
    Extents extents = kind == Kind.P ? Extents.ANY_SIZE : Extents.ANY_BATCH;
    OnnxNetwork network = TfliteConverter.convert(file.where(), file.content(), extents);
    if (!kind.fits(network)) {
      throw new ModelFileException(
          "%s is not MTCNN's network %s: it makes %s of %s. Name another, or none"
              .formatted(file.where(), kind, network.outputs(), network.input()));
    }
    return new MtcnnNetwork(OnnxSession.open(file.where(), network.model(), device, 1));
  }

  void run(FloatBuffer in, long[] inShape, FloatBuffer out, long[] outShape) {
    session.run(in, inShape, out, outShape);
  }

  @Override
  public void close() {
    session.close();
  }
}
