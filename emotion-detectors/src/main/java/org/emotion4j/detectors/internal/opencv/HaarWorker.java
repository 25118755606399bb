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
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_objdetect;
import org.bytedeco.opencv.opencv_core.FileStorage;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;
import org.emotion4j.BackendInfo;
import org.emotion4j.BoundingBox;
import org.emotion4j.Device;
import org.emotion4j.Face;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.ModelFileException;
import org.emotion4j.PixelFormat;
import org.emotion4j.detectors.internal.FaceOrder;
import org.emotion4j.detectors.internal.FaceWorker;
import org.emotion4j.detectors.internal.PooledFaceDetector;

/** One cascade with its memory. Serves one thread at a time. */
final class HaarWorker implements FaceWorker {

  private static final int HITS_FOR_ONE_HALF = 10;

  private final HaarSettings settings;
  private final CascadeClassifier cascade;
  private final Scratch scratch = new Scratch();

  HaarWorker(HaarSettings settings, String xml) {
    this.settings = settings;
    this.cascade = parse(xml);
  }

  /** Loads OpenCV and the cascade; both are known to work when this returns. */
  static FaceDetector newDetector(HaarSettings settings) {
    OpenCv.load(opencv_objdetect.class);
    String cascade = HaarCascadeFile.read();
    BackendInfo info =
        new BackendInfo(
            HaarBackend.ID,
            HaarBackend.VERSION,
            HaarCascadeFile.NAME + " from OpenCV's jar",
            Device.CPU);
    return new PooledFaceDetector(info, () -> new HaarWorker(settings, cascade));
  }

  private static CascadeClassifier parse(String xml) {
    CascadeClassifier cascade = new CascadeClassifier();
    cascade.retainReference(); // a scope around the caller must not free it
    boolean read = false;
    try {
      read = OpenCv.scoped(() -> read(cascade, xml));
    } catch (RuntimeException e) {
      throw new ModelFileException(
          "OpenCV could not read " + HaarCascadeFile.NAME + ": " + e.getMessage(), e);
    } finally {
      if (!read) {
        cascade.close();
      }
    }
    if (!read) {
      throw new ModelFileException("OpenCV found no cascade in " + HaarCascadeFile.NAME);
    }
    return cascade;
  }

  private static boolean read(CascadeClassifier cascade, String xml) {
    FileStorage storage = new FileStorage(xml, FileStorage.READ | FileStorage.MEMORY);
    return cascade.read(storage.getFirstTopLevelNode());
  }

  @Override
  public List<Face> search(Image image) {
    int least = settings.minSize(image.width(), image.height());
    RectVector boxes = new RectVector();
    IntPointer hits = new IntPointer();
    cascade.detectMultiScale2(
        brightness(image),
        boxes,
        hits,
        settings.scaleFactor(),
        settings.minNeighbours(),
        0,
        new Size(least, least),
        new Size());
    return faces(boxes, hits, image);
  }

  private Mat brightness(Image image) {
    Mat pixels = Pixels.wrap(image);
    if (image.format() == PixelFormat.GRAY8) {
      return pixels;
    }
    Mat gray = scratch.matrix(image.width(), image.height(), PixelFormat.GRAY8);
    int conversion =
        image.format() == PixelFormat.RGB8
            ? opencv_imgproc.COLOR_RGB2GRAY
            : opencv_imgproc.COLOR_BGR2GRAY;
    opencv_imgproc.cvtColor(pixels, gray, conversion);
    return gray;
  }

  private static List<Face> faces(RectVector boxes, IntPointer hits, Image image) {
    List<Face> faces = new ArrayList<>();
    for (long i = 0; i < boxes.size(); i++) {
      Rect rect = boxes.get(i);
      BoundingBox box = new BoundingBox(rect.x(), rect.y(), rect.width(), rect.height());
      double count = hits.get(i);
      faces.add(
          new Face(box.clip(image.width(), image.height()), count / (count + HITS_FOR_ONE_HALF)));
    }
    faces.sort(FaceOrder.SUREST_FIRST);
    return List.copyOf(faces);
  }

  @Override
  public void close() {
    cascade.close();
  }
}
