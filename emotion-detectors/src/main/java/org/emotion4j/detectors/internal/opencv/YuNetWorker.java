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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_objdetect;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;
import org.emotion4j.BackendInfo;
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.Landmark;
import org.emotion4j.Landmarks;
import org.emotion4j.ModelFileException;
import org.emotion4j.PixelFormat;
import org.emotion4j.Point;
import org.emotion4j.detectors.internal.FaceOrder;
import org.emotion4j.detectors.internal.FaceWorker;
import org.emotion4j.detectors.internal.FivePoints;
import org.emotion4j.detectors.internal.PooledFaceDetector;
import org.emotion4j.detectors.models.ModelContent;

/** One network with its memory. Serves one thread at a time. */
final class YuNetWorker implements FaceWorker {

  /** How many boxes are compared with each other at the most, as OpenCV has it. */
  private static final int MOST_BOXES = 5_000;

  /**
   * Of pictures with a side of 32 pixels or less OpenCV 4.13 makes faces out of memory that it has
   * not set: other ones each time, some of them infinite.
   */
  private static final int LEAST_SIDE = 64;

  private static final int FIRST_POINT = 4;
  private static final int SCORE = 14;

  private final YuNetSettings settings;
  private final NetworkDevice device;
  private final FaceDetectorYN network;
  private final Scratch scaled = new Scratch();
  private final Scratch coloured = new Scratch();
  private final Scratch padded = new Scratch();

  YuNetWorker(YuNetSettings settings, NetworkDevice device, ModelContent model) {
    this.settings = settings;
    this.device = device;
    try {
      this.network =
          FaceDetectorYN.create(
              "onnx",
              model.content(),
              new byte[0],
              new Size(settings.maxSide(), settings.maxSide()),
              (float) settings.scoreThreshold(),
              (float) settings.nmsThreshold(),
              MOST_BOXES,
              device.backend(),
              device.target());
    } catch (RuntimeException e) {
      throw new ModelFileException(
          "OpenCV could not read %s as YuNet: %s".formatted(model.where(), e.getMessage()), e);
    }
    network.retainReference(); // a scope around the caller must not free it
  }

  /** Loads OpenCV and the network; both are known to work when this returns. */
  static FaceDetector newDetector(
      YuNetSettings settings, NetworkDevice device, ModelContent model) {
    OpenCv.load(opencv_dnn.class);
    OpenCv.load(opencv_objdetect.class);
    if (!model.genuine()) {
      YuNetOutputs.check(model);
    }
    BackendInfo info =
        new BackendInfo(YuNetBackend.ID, YuNetBackend.VERSION, model.where(), device.device());
    return new PooledFaceDetector(info, () -> new YuNetWorker(settings, device, model));
  }

  @Override
  public List<Face> search(Image image) {
    device.use();
    double scale = Math.min(1, settings.maxSide() / (double) longerSide(image));
    int width = Math.max(1, (int) Math.round(image.width() * scale));
    int height = Math.max(1, (int) Math.round(image.height() * scale));
    Mat picture =
        padded(blueGreenRed(scaled(Pixels.wrap(image), image.format(), width, height), image));
    network.setInputSize(new Size(picture.cols(), picture.rows()));
    Mat rows = new Mat();
    network.detect(picture, rows);
    if (rows.empty()) {
      return List.of();
    }
    double across = image.width() / (double) width;
    double down = image.height() / (double) height;
    return faces(rows, across, down, image);
  }

  private static int longerSide(Image image) {
    return Math.max(image.width(), image.height());
  }

  private Mat scaled(Mat picture, PixelFormat format, int width, int height) {
    if (picture.cols() == width && picture.rows() == height) {
      return picture;
    }
    Mat smaller = scaled.matrix(width, height, format);
    opencv_imgproc.resize(
        picture, smaller, new Size(width, height), 0, 0, opencv_imgproc.INTER_LINEAR);
    return smaller;
  }

  /** The channels in the order that the network was trained with. */
  private Mat blueGreenRed(Mat picture, Image image) {
    if (image.format() == PixelFormat.BGR8) {
      return picture;
    }
    Mat target = coloured.matrix(picture.cols(), picture.rows(), PixelFormat.BGR8);
    int conversion =
        image.format() == PixelFormat.RGB8
            ? opencv_imgproc.COLOR_RGB2BGR
            : opencv_imgproc.COLOR_GRAY2BGR;
    opencv_imgproc.cvtColor(picture, target, conversion);
    return target;
  }

  /** Grown to the right and downwards in black, as OpenCV itself does up to a multiple of 32. */
  private Mat padded(Mat picture) {
    int right = Math.max(0, LEAST_SIDE - picture.cols());
    int below = Math.max(0, LEAST_SIDE - picture.rows());
    if (right == 0 && below == 0) {
      return picture;
    }
    Mat target = padded.matrix(picture.cols() + right, picture.rows() + below, PixelFormat.BGR8);
    opencv_core.copyMakeBorder(
        picture, target, 0, below, 0, right, opencv_core.BORDER_CONSTANT, Scalar.all(0));
    return target;
  }

  private static List<Face> faces(Mat rows, double across, double down, Image image) {
    List<Face> faces = new ArrayList<>();
    try (FloatIndexer numbers = rows.createIndexer()) {
      for (long row = 0; row < rows.rows(); row++) {
        double width = numbers.get(row, 2) * across;
        double height = numbers.get(row, 3) * down;
        if (width > 0 && height > 0) {
          BoundingBox box =
              new BoundingBox(
                  numbers.get(row, 0) * across, numbers.get(row, 1) * down, width, height);
          if (box.overlaps(image.width(), image.height())) {
            faces.add(
                new Face(
                    box.clip(image.width(), image.height()),
                    Math.max(0, Math.min(1, numbers.get(row, SCORE))),
                    Optional.of(landmarks(numbers, row, across, down))));
          }
        }
      }
    }
    faces.sort(FaceOrder.SUREST_FIRST);
    return List.copyOf(faces);
  }

  private static Landmarks landmarks(FloatIndexer numbers, long row, double across, double down) {
    Map<Landmark, Point> points = new EnumMap<>(Landmark.class);
    for (int i = 0; i < FivePoints.ORDER.size(); i++) {
      int column = FIRST_POINT + 2 * i;
      points.put(
          FivePoints.ORDER.get(i),
          new Point(numbers.get(row, column) * across, numbers.get(row, column + 1) * down));
    }
    return new Landmarks(points);
  }

  @Override
  public void close() {
    network.close();
  }
}
