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
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_dnn.Net;
import org.emotion4j.BackendInfo;
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.ModelFileException;
import org.emotion4j.detectors.internal.FaceOrder;
import org.emotion4j.detectors.internal.FaceWorker;
import org.emotion4j.detectors.internal.PooledFaceDetector;
import org.emotion4j.detectors.models.ModelContent;

/** One network with its memory. Serves one thread at a time. */
final class SsdWorker implements FaceWorker {

  private static final double BLUE_MEAN = 104;
  private static final double GREEN_MEAN = 177;
  private static final double RED_MEAN = 123;

  /** The places of the numbers in a row of the result; boxes are parts of width and height. */
  private static final int CONFIDENCE = 2;

  private static final int LEFT = 3;
  private static final int TOP = 4;
  private static final int RIGHT = 5;
  private static final int BOTTOM = 6;

  private final SsdSettings settings;
  private final NetworkDevice device;
  private final Net network;
  private final PlanarInput input = new PlanarInput(BLUE_MEAN, GREEN_MEAN, RED_MEAN);

  SsdWorker(SsdSettings settings, NetworkDevice device, byte[] description, ModelContent model) {
    this.settings = settings;
    this.device = device;
    try {
      this.network = opencv_dnn.readNetFromCaffe(description, model.content());
    } catch (RuntimeException e) {
      throw new ModelFileException(
          "OpenCV could not read %s as the SSD: %s".formatted(model.where(), e.getMessage()), e);
    }
    network.retainReference(); // a scope around the caller must not free it
    network.setPreferableBackend(device.backend());
    network.setPreferableTarget(device.target());
  }

  /** Loads OpenCV and the network; both are known to work when this returns. */
  static FaceDetector newDetector(
      SsdSettings settings, NetworkDevice device, ModelContent config, ModelContent model) {
    byte[] description = SsdDescription.read(config, settings.publishedPadding());
    if (!model.genuine()) {
      SsdWeights.check(model);
    }
    OpenCv.load(opencv_dnn.class);
    BackendInfo info =
        new BackendInfo(SsdBackend.ID, SsdBackend.VERSION, model.where(), device.device());
    return new PooledFaceDetector(info, () -> new SsdWorker(settings, device, description, model));
  }

  @Override
  public List<Face> search(Image image) {
    device.use();
    int size = settings.inputSize();
    network.setInput(input.matrix(image, size, size));
    return faces(network.forward(), image);
  }

  /** Of an array of 1 x 1 x candidates x 7. */
  private List<Face> faces(Mat candidates, Image image) {
    List<Face> faces = new ArrayList<>();
    try (FloatIndexer numbers = candidates.createIndexer()) {
      for (long row = 0; row < numbers.size(2); row++) {
        double confidence = numbers.get(0, 0, row, CONFIDENCE);
        double left = numbers.get(0, 0, row, LEFT) * (double) image.width();
        double top = numbers.get(0, 0, row, TOP) * (double) image.height();
        double width = numbers.get(0, 0, row, RIGHT) * (double) image.width() - left;
        double height = numbers.get(0, 0, row, BOTTOM) * (double) image.height() - top;
        if (confidence >= settings.confidenceThreshold() && isBox(left, top, width, height)) {
          BoundingBox box = new BoundingBox(left, top, width, height);
          if (box.overlaps(image.width(), image.height())) {
            faces.add(new Face(box.clip(image.width(), image.height()), Math.min(1, confidence)));
          }
        }
      }
    }
    faces.sort(FaceOrder.SUREST_FIRST);
    return List.copyOf(faces);
  }

  /** Weights that the user names may yield anything; where there is no face, the only row is 0. */
  private static boolean isBox(double left, double top, double width, double height) {
    return width > 0
        && height > 0
        && Double.isFinite(left + width)
        && Double.isFinite(top + height);
  }

  @Override
  public void close() {
    network.close();
  }
}
