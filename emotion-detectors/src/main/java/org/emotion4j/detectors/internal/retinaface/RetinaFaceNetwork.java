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
package org.emotion4j.detectors.internal.retinaface;

import java.nio.FloatBuffer;
import java.util.List;
import org.emotion4j.Device;
import org.emotion4j.EmotionException;
import org.emotion4j.ModelFileException;
import org.emotion4j.detectors.internal.boxes.Priors;
import org.emotion4j.detectors.internal.onnx.FloatScratch;
import org.emotion4j.detectors.internal.onnx.OnnxSession;
import org.emotion4j.detectors.models.ModelContent;

/**
 * RetinaFace's network: pixels in, numbers for each prior out. It takes pictures of any size.
 *
 * <p>Safe to share between threads.
 */
final class RetinaFaceNetwork implements AutoCloseable {

  static final Priors PRIORS =
      new Priors(
          List.of(
              new Priors.Level(8, List.of(16, 32)),
              new Priors.Level(16, List.of(64, 128)),
              new Priors.Level(32, List.of(256, 512))));

  /** Of a box: its middle and size. Of scores: for no face and a face. Of points: five, x and y. */
  static final int BOX = 4;

  static final int SCORES = 2;
  static final int POINTS = 10;

  /** What the variable in the published file is called. */
  private static final String VARIABLE = "WEIGHTS";

  private static final int TRIAL_WIDTH = 96;
  private static final int TRIAL_HEIGHT = 64;

  private final OnnxSession session;

  /** What the network says of one picture. Serves one thread at a time. */
  static final class Output {

    private final FloatScratch boxes = new FloatScratch();
    private final FloatScratch scores = new FloatScratch();
    private final FloatScratch points = new FloatScratch();
  }

  /**
   * Numbers for each prior, one prior after the other.
   *
   * @param boxes four each
   * @param scores two each
   * @param points ten each
   */
  record Numbers(FloatBuffer boxes, FloatBuffer scores, FloatBuffer points) {}

  private RetinaFaceNetwork(OnnxSession session) {
    this.session = session;
  }

  /** Loads ONNX Runtime and the network, and runs it once: then it is known to work, and warm. */
  static RetinaFaceNetwork open(ModelContent file, Device device, int threads) {
    OnnxSession session;
    try {
      session = OnnxSession.open(file.where(), onnx(file.content()), device, threads);
    } catch (IllegalArgumentException e) {
      throw unfit(file, e);
    } catch (EmotionException e) {
      throw file.genuine() ? e : unfit(file, e);
    }
    RetinaFaceNetwork network = new RetinaFaceNetwork(session);
    try {
      FloatBuffer black = new FloatScratch().array(3 * TRIAL_WIDTH * TRIAL_HEIGHT);
      network.run(black, TRIAL_WIDTH, TRIAL_HEIGHT, new Output());
      return network;
    } catch (RuntimeException e) {
      network.close();
      throw file.genuine() ? e : unfit(file, e);
    }
  }

  private static ModelFileException unfit(ModelContent file, RuntimeException e) {
    return new ModelFileException(
        "%s is no network that can run as RetinaFace: %s. Name another, or none"
            .formatted(file.where(), e.getMessage()),
        e);
  }

  /** The published file is Python; who names another has ONNX. */
  private static byte[] onnx(byte[] content) {
    return PythonBytes.isThere(content, VARIABLE) ? PythonBytes.read(content, VARIABLE) : content;
  }

  /**
   * Runs the network.
   *
   * @param planes blue, green and red, less their means
   * @param width of the planes
   * @param height likewise
   * @param output where the numbers are kept
   * @return the numbers, valid until the output is used again
   */
  Numbers run(FloatBuffer planes, int width, int height, Output output) {
    int priors = PRIORS.count(width, height);
    Numbers numbers =
        new Numbers(
            output.boxes.array(Math.multiplyExact(priors, BOX)),
            output.scores.array(Math.multiplyExact(priors, SCORES)),
            output.points.array(Math.multiplyExact(priors, POINTS)));
    session.run(
        planes,
        new long[] {1, 3, height, width},
        List.of(
            new OnnxSession.Output("loc", numbers.boxes, List.of(1L, (long) priors, (long) BOX)),
            new OnnxSession.Output(
                "conf", numbers.scores, List.of(1L, (long) priors, (long) SCORES)),
            new OnnxSession.Output(
                "landmarks", numbers.points, List.of(1L, (long) priors, (long) POINTS))));
    return numbers;
  }

  @Override
  public void close() {
    session.close();
  }
}
