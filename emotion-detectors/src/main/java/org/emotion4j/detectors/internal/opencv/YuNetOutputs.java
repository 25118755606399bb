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

/**
 * Checks a network that is not the published one: OpenCV reads its outputs without looking at their
 * size, so a wrong one would be read beyond its end.
 */
final class YuNetOutputs {

  private static final int SIDE = 64;

  /** An output: numbers for each cell of a grid over the picture. */
  private record Expected(String name, int cell, int perCell) {

    long total() {
      return (long) (SIDE / cell) * (SIDE / cell) * perCell;
    }
  }

  private YuNetOutputs() {}

  static void check(YuNetModelFile model) {
    List<Expected> outputs = expected();
    try {
      OpenCv.scoped(
          () -> {
            compare(outputs, run(outputs, model));
            return true;
          });
    } catch (ModelFileException e) {
      throw e;
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

  private static MatVector run(List<Expected> outputs, YuNetModelFile model) {
    Net network = opencv_dnn.readNetFromONNX(model.content());
    Mat black = new Mat(SIDE, SIDE, opencv_core.CV_8UC3, Scalar.all(0));
    network.setInput(
        opencv_dnn.blobFromImage(
            black, 1, new Size(SIDE, SIDE), Scalar.all(0), false, false, opencv_core.CV_32F));
    MatVector found = new MatVector();
    network.forward(
        found, new StringVector(outputs.stream().map(Expected::name).toArray(String[]::new)));
    return found;
  }

  private static void compare(List<Expected> outputs, MatVector found) {
    for (int i = 0; i < outputs.size(); i++) {
      Expected output = outputs.get(i);
      Mat numbers = found.get(i);
      if (numbers.total() != output.total() || numbers.depth() != opencv_core.CV_32F) {
        throw new ModelFileException(
            "The output %s of a YuNet has %d numbers for a picture of %dx%d, not %d"
                .formatted(output.name(), output.total(), SIDE, SIDE, numbers.total()));
      }
    }
  }
}
