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

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.detectors.internal.onnx.FloatScratch;

/**
 * Turns pictures into what networks take: scaled bilinearly, a plane each of blue, green and red,
 * from which a mean is subtracted. Its memory is used again for the next picture. Serves one thread
 * at a time; the caller frees the native objects of JavaCPP that it makes.
 */
public final class PlanarInput {

  private static final int CHANNELS = 3;

  private final double blueMean;
  private final double greenMean;
  private final double redMean;
  private final Scratch scaled = new Scratch();
  private final Scratch coloured = new Scratch();
  private final FloatScratch planes = new FloatScratch();

  /**
   * Loads OpenCV, if that has not been done yet.
   *
   * @param blueMean what is subtracted from blue, of 255
   * @param greenMean likewise
   * @param redMean likewise
   */
  public PlanarInput(double blueMean, double greenMean, double redMean) {
    OpenCv.load(opencv_dnn.class);
    this.blueMean = blueMean;
    this.greenMean = greenMean;
    this.redMean = redMean;
  }

  /**
   * A picture as float32 in the order channel, row, column.
   *
   * @param image the picture
   * @param width to which it is scaled
   * @param height likewise
   * @return 3 x height x width numbers in a direct buffer, valid until the next picture
   */
  public FloatBuffer planes(Image image, int width, int height) {
    FloatBuffer target =
        planes.array(Math.multiplyExact(CHANNELS, Math.multiplyExact(width, height)));
    write(image, width, height, target);
    return target;
  }

  /** The same as an array of 1 x 3 x height x width, which is valid until the next picture. */
  Mat matrix(Image image, int width, int height) {
    return write(
        image,
        width,
        height,
        planes.array(Math.multiplyExact(CHANNELS, Math.multiplyExact(width, height))));
  }

  private Mat write(Image image, int width, int height, FloatBuffer target) {
    int[] extents = {1, CHANNELS, height, width};
    Mat array = new Mat(extents.length, extents, opencv_core.CV_32F, new FloatPointer(target));
    Mat picture = scaled(Pixels.wrap(image), image.format(), width, height);
    // It keeps the array's memory, since that has the right extents already.
    opencv_dnn.blobFromImage(
        blueGreenRed(picture, image.format()),
        array,
        1,
        new Size(width, height),
        new Scalar(blueMean, greenMean, redMean, 0),
        false,
        false,
        opencv_core.CV_32F);
    return array;
  }

  private Mat scaled(Mat picture, PixelFormat format, int width, int height) {
    if (picture.cols() == width && picture.rows() == height) {
      return picture;
    }
    Mat target = scaled.matrix(width, height, format);
    opencv_imgproc.resize(
        picture, target, new Size(width, height), 0, 0, opencv_imgproc.INTER_LINEAR);
    return target;
  }

  private Mat blueGreenRed(Mat picture, PixelFormat format) {
    if (format == PixelFormat.BGR8) {
      return picture;
    }
    Mat target = coloured.matrix(picture.cols(), picture.rows(), PixelFormat.BGR8);
    int conversion =
        format == PixelFormat.RGB8 ? opencv_imgproc.COLOR_RGB2BGR : opencv_imgproc.COLOR_GRAY2BGR;
    opencv_imgproc.cvtColor(picture, target, conversion);
    return target;
  }
}
