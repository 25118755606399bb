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
package org.emotion4j.training.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.emotion4j.ValenceArousal;
import org.emotion4j.models.metrics.AxisAgreement;
import org.emotion4j.models.metrics.PlaneAgreement;
import org.emotion4j.training.data.FaceSet;

/**
 * How well a regressor does on labelled faces.
 *
 * @param images how many faces there are
 * @param axes the figures of each axis. Immutable
 * @param inverseTransform the share of faces whose nearest centre is that of their label, over nine
 *     emotions; empty where there is one axis only
 */
public record RegressionFigures(
    int images, List<AxisFigures> axes, OptionalDouble inverseTransform) {

  public RegressionFigures {
    axes = List.copyOf(axes);
  }

  /**
   * Measures estimates.
   *
   * @param faces labelled faces
   * @param axes what was estimated
   * @param estimates one number for each face and axis
   * @param seed decides how the labels are moved for {@link AxisFigures#noisySagr}
   * @return the figures
   */
  public static RegressionFigures of(FaceSet faces, Axes axes, float[] estimates, long seed) {
    float[] centres = Labels.CENTRES.of(faces, axes, seed);
    float[] moved = Labels.NOISY_CENTRES.of(faces, axes, seed);
    int count = axes.count();
    List<AxisFigures> figures = new ArrayList<>();
    for (int axis = 0; axis < count; axis++) {
      AxisAgreement toCentres = new AxisAgreement();
      AxisAgreement toMoved = new AxisAgreement();
      for (int i = axis; i < estimates.length; i += count) {
        toCentres.add(centres[i], estimates[i]);
        toMoved.add(moved[i], estimates[i]);
      }
      figures.add(AxisFigures.of(axes.names().get(axis), toCentres, toMoved));
    }
    return new RegressionFigures(
        faces.size(),
        figures,
        axes == Axes.BOTH ? inverseTransform(faces, estimates) : OptionalDouble.empty());
  }

  /** The accuracy of the inverse transform of points. */
  private static OptionalDouble inverseTransform(FaceSet faces, float[] points) {
    PlaneAgreement plane = new PlaneAgreement();
    for (int i = 0; i < faces.size(); i++) {
      ValenceArousal point = new ValenceArousal(points[2 * i], points[2 * i + 1]);
      plane.add(faces.get(i).label(), faces.get(i).label().centre(), point);
    }
    return plane.inverseTransform();
  }

  /**
   * The accuracy of the inverse transform of two regressors together.
   *
   * @param faces labelled faces
   * @param valence one number for each face
   * @param arousal one number for each face
   */
  static double inverseTransform(FaceSet faces, float[] valence, float[] arousal) {
    float[] points = new float[2 * faces.size()];
    for (int i = 0; i < faces.size(); i++) {
      points[2 * i] = valence[i];
      points[2 * i + 1] = arousal[i];
    }
    return inverseTransform(faces, points).orElse(Double.NaN);
  }

  /**
   * The figures for people.
   *
   * @return a line without its end
   */
  public String inWords() {
    String each = axes.stream().map(AxisFigures::inWords).collect(Collectors.joining("; "));
    return inverseTransform.isPresent()
        ? each + "; inverse transform %.4f".formatted(inverseTransform.getAsDouble())
        : each;
  }
}
