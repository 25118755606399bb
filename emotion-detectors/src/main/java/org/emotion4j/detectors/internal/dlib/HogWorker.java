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

import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.emotion4j.BackendInfo;
import org.emotion4j.Device;
import org.emotion4j.Face;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.detectors.internal.FaceWorker;
import org.emotion4j.detectors.internal.PooledFaceDetector;
import org.emotion4j.detectors.internal.dlib.jni.HogSession;

/** One HOG detector with its memory. Serves one thread at a time. */
final class HogWorker implements FaceWorker {

  /** Faces beyond this many are dropped, the worst first. */
  private static final int MOST_FACES = 1_000;

  /** The doubled picture takes three bytes a pixel. */
  private static final long MOST_PIXELS = 400_000_000;

  private final HogSettings settings;
  private final Optional<LandmarkFinder> landmarks;
  private final HogSession session;
  private final DoublePointer result;

  HogWorker(HogSettings settings, HogParts parts) {
    this.settings = settings;
    this.landmarks = parts.landmarks();
    this.session = new HogSession(parts.filters());
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
    HogParts parts = HogParts.load(settings);
    return new PooledFaceDetector(info, () -> new HogWorker(settings, parts), parts::close);
  }

  @Override
  public List<Face> search(Image image) {
    DlibPictures.checkSize(image, settings.upsampling(), MOST_PIXELS);
    int found =
        session.detect(
            new BytePointer(image.pixels()),
            image.width(),
            image.height(),
            image.stride(),
            DlibPictures.format(image),
            settings.upsampling(),
            settings.threshold(),
            settings.poses(),
            result,
            MOST_FACES);
    return DlibBox.faces(image, result, Math.min(found, MOST_FACES), HogSession.VALUES, landmarks);
  }

  @Override
  public void close() {
    session.close();
    result.close();
  }
}
