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
package org.emotion4j.detectors.internal.dlib;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.emotion4j.BackendInfo;
import org.emotion4j.BoundingBox;
import org.emotion4j.Device;
import org.emotion4j.Face;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.detectors.internal.FaceOrder;
import org.emotion4j.detectors.internal.FaceWorker;
import org.emotion4j.detectors.internal.PooledFaceDetector;

/** One HOG detector with its memory. Serves one thread at a time. */
final class HogWorker implements FaceWorker {

  /** Faces beyond this many are dropped, the worst first. */
  private static final int MOST_FACES = 1_000;

  /** The doubled picture takes three bytes a pixel. */
  private static final long MOST_PIXELS = 400_000_000;

  private final HogSettings settings;
  private final HogSession session;
  private final DoublePointer result;

  HogWorker(HogSettings settings) {
    this.settings = settings;
    this.session = new HogSession();
    this.result = new DoublePointer((long) MOST_FACES * HogSession.VALUES);
    session.retainReference(); // a scope around the caller must not free them
    result.retainReference();
  }

  /** Loads dlib; the detector is known to work when this returns. */
  static FaceDetector newDetector(HogSettings settings) {
    DlibLibrary.load();
    BackendInfo info =
        new BackendInfo(
            DlibHogBackend.ID,
            DlibHogBackend.version(),
            "the frontal face detector in dlib's code",
            Device.CPU);
    return new PooledFaceDetector(info, () -> new HogWorker(settings));
  }

  @Override
  public List<Face> search(Image image) {
    long pixels = ((long) image.width() * image.height()) << (2 * settings.upsampling());
    if (pixels > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "doubled %d times it would have %d pixels, more than %d; choose a lower 'upsampling'"
              .formatted(settings.upsampling(), pixels, MOST_PIXELS));
    }
    int found =
        session.detect(
            new BytePointer(image.pixels()),
            image.width(),
            image.height(),
            image.stride(),
            format(image.format()),
            settings.upsampling(),
            settings.threshold(),
            settings.poses(),
            result,
            MOST_FACES);
    List<Face> faces = new ArrayList<>();
    for (int i = 0; i < Math.min(found, MOST_FACES); i++) {
      addFace(faces, (long) i * HogSession.VALUES, image);
    }
    faces.sort(FaceOrder.SUREST_FIRST);
    return List.copyOf(faces);
  }

  private static int format(PixelFormat format) {
    return switch (format) {
      case BGR8 -> 0;
      case RGB8 -> 1;
      case GRAY8 -> 2;
    };
  }

  private void addFace(List<Face> faces, long row, Image image) {
    BoundingBox box =
        BoundingBox.ofCorners(
            result.get(row + 1),
            result.get(row + 2),
            result.get(row + 3) + 1,
            result.get(row + 4) + 1);
    if (box.overlaps(image.width(), image.height())) {
      faces.add(new Face(box.clip(image.width(), image.height()), confidence(result.get(row))));
    }
  }

  /** From the score, which is about 0 for the least sure faces and 2 for sure ones. */
  private static double confidence(double score) {
    return 1 / (1 + Math.exp(-2 * score));
  }

  @Override
  public void close() {
    session.close();
    result.close();
  }
}
