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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.emotion4j.training.Faces;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.Flaws;
import org.emotion4j.training.data.Glare;
import org.emotion4j.training.data.Hole;
import org.emotion4j.training.data.LabelledFace;
import org.emotion4j.training.data.Resampling;
import org.emotion4j.training.data.Variation;
import org.junit.jupiter.api.Test;

class TrainingSessionTest {

  private static final int SIZE = Body.PROTOTYPE.inputSize();

  /**
   * The first two counts are those of the original project; of MobileNet at its full width Keras
   * counts 3,228,864 without a head, to which 16,384 features for each of nine come, and nine.
   */
  @Test
  void theNetworksHaveTheirParameters() {
    assertEquals(822_921, Body.PROTOTYPE.parameters());
    assertEquals(255_417, Body.MOBILENET.parameters());
    assertEquals(3_228_864 + 16_384 * 9 + 9, Body.MOBILENET_FULL.parameters());
    for (Body body : Body.values()) {
      try (TrainingGraph graph = new TrainingGraph(body, 0)) {
        assertEquals(body.parameters(), graph.parameters().count(), body.toString());
      }
    }
    assertTrue(Body.RESIDUAL_ALIGNED.parameters() < 1_000_000);
    assertTrue(Body.MOBILENET_V3.parameters() < 1_000_000);
    assertTrue(Body.EFFICIENTNET.parameters() < 1_000_000);
  }

  /** What the network sees of its own size is the picture itself, but for a hole. */
  @Test
  void aHoleIsMiddleGray() {
    FaceSet faces = Faces.set(1, 5);
    byte[] pixels = faces.get(0).pixels();
    Variation variation = new Variation(false, 0, 1, 0, 0, 1, 0, new Hole(0.25, 0.5, 0.25, 0.125));
    try (TrainingGraph graph = new TrainingGraph(Body.RESIDUAL, 0);
        TrainingSession session = new TrainingSession(graph, 1, 1, Precision.FLOAT32)) {
      float[] shown = session.shown(faces, 0, variation);
      for (int i = 0; i < shown.length; i++) {
        int x = i % 48;
        int y = i / 48;
        boolean covered = x >= 12 && x < 24 && y >= 24 && y < 30;
        double expected = covered ? 0 : 0.9999 * Byte.toUnsignedInt(pixels[i]) / 127.5 - 1;
        assertEquals(expected, shown[i], 1e-5, x + ", " + y);
      }
    }
  }

  /** A bell about a place, of what lacks to white, worked out pixel by pixel. */
  @Test
  void aGlareMakesASpotBrighter() {
    FaceSet faces = Faces.set(1, 5);
    Variation variation =
        Variation.NONE.withFlaws(
            new Flaws(Resampling.NONE, 1, new Glare(0.25, 0.625, 0.1, 0.8), 0));
    try (TrainingGraph graph = new TrainingGraph(Body.RESIDUAL, 0);
        TrainingSession session = new TrainingSession(graph, 1, 1, Precision.FLOAT32)) {
      float[] plain = session.shown(faces, 0, Variation.NONE);
      float[] lit = session.shown(faces, 0, variation);
      for (int i = 0; i < lit.length; i++) {
        double across = (i % 48 + 0.5) / 48 - 0.25;
        int row = i / 48;
        double down = (row + 0.5) / 48 - 0.625;
        double bell = Math.exp(-(across * across + down * down) / (2 * 0.1 * 0.1));
        assertEquals(plain[i] + (1 - plain[i]) * 0.8 * bell, lit[i], 1e-5, "pixel " + i);
      }
      assertTrue(lit[30 * 48 + 12] > 0.5, "its centre is nearly white");
    }
  }

  /** What the network sees of its own size is what the flaws leave of the face. */
  @Test
  void aResampledFaceIsShownAsItBecame() {
    FaceSet faces = Faces.set(1, 5);
    Flaws flaws =
        new Flaws(
            new Resampling(20, Resampling.Filter.AREA, Resampling.Filter.CUBIC),
            1,
            Glare.NONE,
            0.2);
    byte[] expected = flaws.apply(faces.get(0).pixels());
    try (TrainingGraph graph = new TrainingGraph(Body.RESIDUAL, 0);
        TrainingSession session = new TrainingSession(graph, 1, 1, Precision.FLOAT32)) {
      float[] shown = session.shown(faces, 0, Variation.NONE.withFlaws(flaws));
      for (int i = 0; i < shown.length; i++) {
        assertEquals(0.9999 * Byte.toUnsignedInt(expected[i]) / 127.5 - 1, shown[i], 1e-5);
      }
    }
  }

  /** It looks at the mirror image too, so it makes no difference which of the two is the face. */
  @Test
  void aResidualNetworkFindsTheSameInAMirror() {
    FaceSet faces = Faces.set(3, 4);
    try (TrainingGraph graph = new TrainingGraph(Body.RESIDUAL, 0);
        TrainingSession session = new TrainingSession(graph, 3, 1, Precision.FLOAT32)) {
      session.setValues(graph.parameters().initialValues(1));
      assertArrayEquals(session.answers(faces), session.answers(mirrored(faces)), 1e-5f);
    }
  }

  private static FaceSet mirrored(FaceSet faces) {
    List<LabelledFace> mirrored = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      LabelledFace face = faces.get(i);
      byte[] pixels = new byte[48 * 48];
      for (int k = 0; k < pixels.length; k++) {
        pixels[k] = face.pixels()[k / 48 * 48 + 47 - k % 48];
      }
      mirrored.add(
          new LabelledFace(face.file(), pixels, face.label(), face.shares(), face.majority()));
    }
    return new FaceSet(mirrored);
  }

  @Test
  void aFaceAsItIsIsResizedBilinearly() {
    FaceSet faces = Faces.set(1, 5);
    byte[] pixels = faces.get(0).pixels();
    try (TrainingGraph graph = new TrainingGraph(Body.PROTOTYPE, 0);
        TrainingSession session = new TrainingSession(graph, 2, 1, Precision.FLOAT32)) {
      float[] shown = session.shown(faces, 0, Variation.NONE);
      for (int y = 0; y < SIZE; y++) {
        for (int x = 0; x < SIZE; x++) {
          double expected = bilinear(pixels, (x + 0.5) * 0.375 - 0.5, (y + 0.5) * 0.375 - 0.5);
          assertEquals(0.9999 * expected / 127.5 - 1, shown[y * SIZE + x], 1e-4, x + ", " + y);
        }
      }
      float[] mirrored = session.shown(faces, 0, new Variation(true, 0, 1, 0, 0, 1, 0, Hole.NONE));
      assertEquals(shown[5 * SIZE + 3], mirrored[5 * SIZE + SIZE - 4], 1e-4);
      float[] lit = session.shown(faces, 0, new Variation(false, 0, 1, 0, 0, 0.5, 0.1, Hole.NONE));
      assertEquals(shown[700] * 0.5 + 0.2, lit[700], 1e-4);
    }
  }

  /** Independent of TensorFlow: the nearest pixel is repeated over the border. */
  private static double bilinear(byte[] pixels, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double down = y - top;
    return (1 - down)
            * ((1 - right) * pixel(pixels, left, top) + right * pixel(pixels, left + 1, top))
        + down
            * ((1 - right) * pixel(pixels, left, top + 1)
                + right * pixel(pixels, left + 1, top + 1));
  }

  private static int pixel(byte[] pixels, int x, int y) {
    int size = FaceSet.SIZE;
    int column = Math.max(0, Math.min(size - 1, x));
    int row = Math.max(0, Math.min(size - 1, y));
    return Byte.toUnsignedInt(pixels[row * size + column]);
  }

  @Test
  void anIncompleteBatchIsClassifiedLikeACompleteOne() {
    FaceSet faces = Faces.set(7, 4);
    try (TrainingGraph graph = new TrainingGraph(Body.MOBILENET, 0);
        TrainingSession whole = new TrainingSession(graph, 7, 1, Precision.FLOAT32);
        TrainingSession parts = new TrainingSession(graph, 4, 1, Precision.FLOAT32)) {
      whole.setValues(graph.parameters().initialValues(1));
      parts.setValues(graph.parameters().initialValues(1));
      float[] expected = whole.answers(faces);
      float[] found = parts.answers(faces);
      IntStream.range(0, expected.length).forEach(i -> assertEquals(expected[i], found[i], 1e-4f));
    }
  }

  /** A step with a tiny rate lowers the loss on its own batch, for either network. */
  @Test
  void aStepGoesDownTheGradient() {
    FaceSet faces = Faces.set(18, 6);
    int[] order = IntStream.range(0, 18).toArray();
    for (Body body : Body.values()) {
      try (TrainingGraph graph = new TrainingGraph(body, 0);
          TrainingSession session = new TrainingSession(graph, 18, 1, Precision.FLOAT32)) {
        session.setValues(graph.parameters().initialValues(1));
        session.clearMemory();
        double before = step(session, faces, order);
        double after = step(session, faces, order);
        assertTrue(after < before, body + ": " + before + " then " + after);
      }
    }
  }

  /**
   * The step that climbs first is the step that the gradient at the top asks for. Both gradients
   * are read off plain steps from rest, which change a parameter by 1.9 times rate and gradient.
   */
  @Test
  void aSharpStepTakesTheGradientOfTheWorstPlaceNearby() {
    FaceSet faces = Faces.set(18, 6);
    double radius = 0.05;
    try (TrainingGraph plain = new TrainingGraph(Body.RESIDUAL, 0);
        TrainingGraph sharp =
            new TrainingGraph(
                Body.RESIDUAL, Objective.CROSS_ENTROPY, Optimiser.NESTEROV, 0, 0.05f, false);
        TrainingSession flat = new TrainingSession(plain, 18, 1, Precision.FLOAT32);
        TrainingSession climbing = new TrainingSession(sharp, 18, 1, Precision.FLOAT32)) {
      List<Parameter> trained = plain.parameters().trained();
      Map<String, float[]> start = plain.parameters().initialValues(1);
      float[] slopes = slopes(flat, faces, start, trained);
      double squares = 0;
      for (float slope : slopes) {
        squares += slope * slope;
      }
      Map<String, float[]> top = moved(start, trained, slopes, radius / Math.sqrt(squares));
      float[] expected = slopes(flat, faces, top, trained);
      float[] found = slopes(climbing, faces, start, trained);
      double largest = 0;
      double difference = 0;
      double climb = 0;
      for (int i = 0; i < found.length; i++) {
        largest = Math.max(largest, Math.abs(expected[i]));
        difference = Math.max(difference, Math.abs(expected[i] - found[i]));
        climb = Math.max(climb, Math.abs(expected[i] - slopes[i]));
      }
      assertTrue(difference < 0.01 * largest, difference + " of " + largest);
      assertTrue(climb > 10 * difference, "at the top it is another by " + climb);
    }
  }

  /** The gradient of each trained parameter, one after the other. */
  private static float[] slopes(
      TrainingSession session, FaceSet faces, Map<String, float[]> start, List<Parameter> trained) {
    session.setValues(start);
    session.clearMemory();
    session.train(
        new TrainingSession.Faces(faces, faces.shares(), IntStream.range(0, 18).toArray(), 0),
        Augmentation.NONE,
        new SplittableRandom(1),
        new TrainingSession.Move(1, 1, 1, false));
    float[] before = joined(start, trained);
    float[] after = joined(session.values(), trained);
    float[] slopes = new float[before.length];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = (before[i] - after[i]) / 1.9f;
    }
    return slopes;
  }

  private static float[] joined(Map<String, float[]> values, List<Parameter> parameters) {
    float[] all = new float[parameters.stream().mapToInt(Parameter::size).sum()];
    int next = 0;
    for (Parameter parameter : parameters) {
      float[] of = Objects.requireNonNull(values.get(parameter.name()));
      System.arraycopy(of, 0, all, next, of.length);
      next += of.length;
    }
    return all;
  }

  private static Map<String, float[]> moved(
      Map<String, float[]> values, List<Parameter> parameters, float[] direction, double factor) {
    Map<String, float[]> moved = new LinkedHashMap<>(values);
    int next = 0;
    for (Parameter parameter : parameters) {
      float[] of = Objects.requireNonNull(values.get(parameter.name())).clone();
      for (int i = 0; i < of.length; i++) {
        of[i] += (float) (factor * direction[next++]);
      }
      moved.put(parameter.name(), of);
    }
    return moved;
  }

  private static double step(TrainingSession session, FaceSet faces, int[] order) {
    return session
        .train(
            new TrainingSession.Faces(faces, faces.shares(), order, 0),
            Augmentation.NONE,
            new SplittableRandom(1),
            new TrainingSession.Move(0.002, 1, 1, false))
        .loss();
  }
}
