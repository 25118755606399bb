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
package org.emotion4j.training.export;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.emotion4j.Device;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionScores;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.models.ResidualOnnxProvider;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.training.data.FaceSet;

/**
 * Compares written files with the network that was trained, as a user of the library sees them:
 * preprocessing, ONNX Runtime and temperature included.
 */
public final class ExportCheck {

  /** More than this a probability may not differ. */
  public static final double TOLERANCE = 1e-4;

  private ExportCheck() {}

  /**
   * Compares two answers to the same faces.
   *
   * @param logits nine for each face
   * @param others other nine for each
   * @return by how much a probability differs at most
   */
  public static double largestDifference(float[] logits, float[] others) {
    int classes = Emotion.all().size();
    double largest = 0;
    for (int first = 0; first < logits.length; first += classes) {
      EmotionScores one = scores(logits, first, classes);
      largest = Math.max(largest, largestDifference(one, scores(others, first, classes)));
    }
    return largest;
  }

  private static EmotionScores scores(float[] logits, int first, int classes) {
    return EmotionScores.ofLogits(Arrays.copyOfRange(logits, first, first + classes));
  }

  private static double largestDifference(EmotionScores one, EmotionScores other) {
    return Emotion.all().stream()
        .mapToDouble(emotion -> Math.abs(one.of(emotion) - other.of(emotion)))
        .max()
        .orElseThrow();
  }

  /**
   * Classifies faces by the files.
   *
   * @param directory where they are
   * @param faces some faces
   * @param logits what the trained network says of them at the temperature of the files, nine for
   *     each
   * @return by how much a probability differs at most
   */
  public static double largestDifference(Path directory, FaceSet faces, float[] logits) {
    // Any model may be put in the place of the one built in.
    ResidualOnnxProvider provider = new ResidualOnnxProvider();
    BackendOptions options =
        BackendOptions.of(provider, Device.CPU, Map.of("model", directory.toString()));
    int classes = Emotion.all().size();
    double largest = 0;
    try (EmotionClassifier classifier = provider.create(options)) {
      List<EmotionScores> found = classifier.classifyAll(crops(faces));
      for (int i = 0; i < faces.size(); i++) {
        EmotionScores expected = scores(logits, i * classes, classes);
        largest = Math.max(largest, largestDifference(expected, found.get(i)));
      }
    }
    return largest;
  }

  /** Faces as pictures that show nothing else. */
  static List<FaceCrop> crops(FaceSet faces) {
    int size = FaceSet.SIZE;
    List<FaceCrop> crops = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      byte[] gray = faces.get(i).pixels();
      ByteBuffer pixels = ByteBuffer.allocateDirect(gray.length).put(gray).flip();
      crops.add(FaceCrop.whole(Image.wrap(pixels, size, size, size, PixelFormat.GRAY8)));
    }
    return crops;
  }
}
