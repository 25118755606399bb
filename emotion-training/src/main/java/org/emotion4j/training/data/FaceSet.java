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
package org.emotion4j.training.data;

import java.util.Arrays;
import java.util.List;
import org.emotion4j.Emotion;

/**
 * Labelled faces, all in memory: 64 MB for the whole of FER+, so that an epoch reads no file.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class FaceSet {

  /** Width and height of a face in pixels. */
  public static final int SIZE = 48;

  private final List<LabelledFace> faces;
  private final float[] weights;

  /**
   * A set of faces that all count alike.
   *
   * @param faces the faces, in an order that does not change from run to run
   */
  public FaceSet(List<LabelledFace> faces) {
    this(faces, ones(faces.size()));
  }

  private FaceSet(List<LabelledFace> faces, float[] weights) {
    this.faces = List.copyOf(faces);
    this.weights = weights;
  }

  private static float[] ones(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  /**
   * The same faces, of which those with rare emotions count more.
   *
   * @param power how much more: 0 not at all, 1 so much that all emotions together count alike
   * @return the faces with other weights
   */
  public FaceSet balanced(double power) {
    ClassWeights byClass = ClassWeights.of(this, power);
    float[] balanced = new float[faces.size()];
    for (int i = 0; i < balanced.length; i++) {
      balanced[i] = byClass.of(faces.get(i).shares());
    }
    return new FaceSet(faces, balanced);
  }

  /**
   * How many faces there are.
   *
   * @return their number
   */
  public int size() {
    return faces.size();
  }

  /**
   * A face.
   *
   * @param index from 0
   * @return the face
   */
  public LabelledFace get(int index) {
    return faces.get(index);
  }

  /**
   * The shares of the emotions among each face's votes.
   *
   * @return nine for each face, one after the other. A new array
   */
  public float[] shares() {
    int classes = Emotion.all().size();
    float[] shares = new float[faces.size() * classes];
    for (int i = 0; i < faces.size(); i++) {
      System.arraycopy(faces.get(i).shares(), 0, shares, i * classes, classes);
    }
    return shares;
  }

  /**
   * How much a face counts in training.
   *
   * @param index from 0
   * @return its weight; 1 for a face that counts like others
   */
  public float weight(int index) {
    return weights[index];
  }
}
