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
package org.emotion4j.detectors.internal.opencv;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.StringVector;
import org.bytedeco.opencv.opencv_dnn.Net;
import org.emotion4j.ModelFileException;
import org.emotion4j.detectors.models.ModelContent;

/**
 * Checks a network that is not the published one: OpenCV reads its outputs without looking at their
 * size, so a wrong one would be read beyond its end.
 */
final class YuNetOutputs {

  /** Width and height: two of them, since a network may be made for one size only. */
  private static final int[][] SIZES = {{64, 64}, {160, 96}};

  /** An output: numbers for each cell of a grid over the picture. */
  private record Expected(String name, int cell, int perCell) {

    long total(int width, int height) {
      return (long) (width / cell) * (height / cell) * perCell;
    }
  }

  private YuNetOutputs() {}

  static void check(ModelContent model) {
    List<Expected> outputs = expected();
    try {
      OnnxStructure.check(model.content(), outputs.stream().map(Expected::name).toList());
      OpenCv.scoped(
          () -> {
            Net network = opencv_dnn.readNetFromONNX(model.content());
            for (int[] size : SIZES) {
              compare(outputs, run(network, outputs, size), size);
            }
            return true;
          });
    } catch (RuntimeException e) {
      throw new ModelFileException(
          "%s is no network that OpenCV can run as YuNet: %s"
              .formatted(model.where(), e.getMessage()),
          e);
    }
  }

  private static List<Expected> expected() {
    List<Expected> outputs = new ArrayList<>();
    for (int cell : new int[] {8, 16, 32}) {
      outputs.add(new Expected("cls_" + cell, cell, 1));
      outputs.add(new Expected("obj_" + cell, cell, 1));
      outputs.add(new Expected("bbox_" + cell, cell, 4));
      outputs.add(new Expected("kps_" + cell, cell, 10));
    }
    return outputs;
  }

  private static MatVector run(Net network, List<Expected> outputs, int[] size) {
    Mat black = new Mat(size[1], size[0], opencv_core.CV_8UC3, Scalar.all(0));
    network.setInput(
        opencv_dnn.blobFromImage(
            black, 1, new Size(size[0], size[1]), Scalar.all(0), false, false, opencv_core.CV_32F));
    MatVector found = new MatVector();
    network.forward(
        found, new StringVector(outputs.stream().map(Expected::name).toArray(String[]::new)));
    return found;
  }

  private static void compare(List<Expected> outputs, MatVector found, int[] size) {
    for (int i = 0; i < outputs.size(); i++) {
      Expected output = outputs.get(i);
      Mat numbers = found.get(i);
      long wanted = output.total(size[0], size[1]);
      if (numbers.total() != wanted || numbers.depth() != opencv_core.CV_32F) {
        throw new IllegalArgumentException(
            "its output %s has %d numbers for a picture of %dx%d in place of %d"
                .formatted(output.name(), numbers.total(), size[0], size[1], wanted));
      }
    }
  }
}
