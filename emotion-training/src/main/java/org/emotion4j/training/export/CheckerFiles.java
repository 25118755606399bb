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

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emotion4j.Device;
import org.emotion4j.FaceChecker;
import org.emotion4j.models.NonFaceOnnxProvider;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.PhotoCrop.Content;
import org.emotion4j.training.network.CheckerNetwork;
import org.emotion4j.training.network.FoldedNetwork;
import org.emotion4j.training.nonface.Checker;
import org.emotion4j.training.nonface.CheckerFigures;

/** The files of a trained network that rejects what is no face: for ONNX Runtime. */
public final class CheckerFiles {

  /** More than this a probability may not differ between the files and the trained network. */
  public static final double TOLERANCE = 1e-4;

  private CheckerFiles() {}

  /**
   * Writes the files, each whole or not at all, {@code model.json} last.
   *
   * @param directory where to; made if it is missing
   * @param checker the network
   * @param valid what it rejects of the pictures set aside
   * @param training how it was trained
   * @throws IOException if that fails
   */
  public static void write(
      Path directory, Checker checker, CheckerFigures valid, TrainingFacts training)
      throws IOException {
    FoldedNetwork network = checker.used();
    CheckerNetwork shape = checker.recipe().network();
    String name = checker.recipe().name();
    Ports ports = new Ports(name, shape.inputSize(), shape.channels(), "logits", shape.outputs());
    String files = "`%s.onnx`, batch normalisation folded into the convolutions".formatted(name);
    new ModelFolder(name, ports)
        .withOnnx(OnnxFile.of(network, ports))
        .with("classes", checker.recipe().classes().names())
        .with("threshold", checker.recipe().threshold())
        .with("parameters", checker.parameters())
        .with("metrics", metrics(valid))
        .write(directory, CheckerCard.of(checker, files, valid, training));
  }

  private static Map<String, Object> metrics(CheckerFigures valid) {
    Map<String, Object> metrics = new LinkedHashMap<>();
    metrics.put("data", "FER+ valid and crops of the photos kept for measuring, at the threshold");
    metrics.put("images", valid.labelled().all());
    metrics.put("lost", ModelFolder.rounded(valid.labelled().share()));
    metrics.put("lostOfPhotos", ModelFolder.rounded(valid.of(Content.FACE).share()));
    metrics.put("rejectedPlaces", ModelFolder.rounded(valid.of(Content.PLACE).share()));
    metrics.put("rejectedParts", ModelFolder.rounded(valid.of(Content.PART).share()));
    metrics.put("rejectedMistakes", ModelFolder.rounded(valid.of(Content.MISTAKE).share()));
    return metrics;
  }

  /**
   * Compares written files with the network that was trained, as a user of the library sees them:
   * preprocessing and ONNX Runtime included.
   *
   * @param directory where they are
   * @param pictures some pictures
   * @param nonFace what the trained network says of each
   * @return by how much a probability differs at most
   */
  public static double largestDifference(Path directory, FaceSet pictures, double[] nonFace) {
    NonFaceOnnxProvider provider = new NonFaceOnnxProvider();
    BackendOptions options =
        BackendOptions.of(provider, Device.CPU, Map.of("model", directory.toString()));
    double largest = 0;
    try (FaceChecker checker = provider.create(options)) {
      List<Double> found = checker.nonFaceAll(ExportCheck.crops(pictures));
      for (int i = 0; i < nonFace.length; i++) {
        largest = Math.max(largest, Math.abs(nonFace[i] - found.get(i)));
      }
    }
    return largest;
  }
}
