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

import java.util.List;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.global.opencv_objdetect;
import org.emotion4j.BackendInfo;
import org.emotion4j.Device;
import org.emotion4j.Face;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.spi.ResourcePool;

/** Lends each thread a network of its own. Safe to share between threads. */
final class YuNetFaceDetector implements FaceDetector {

  private final BackendInfo info;
  private final ResourcePool<YuNetWorker> workers;

  private YuNetFaceDetector(YuNetSettings settings, YuNetModelFile model) {
    info = new BackendInfo(YuNetBackend.ID, YuNetBackend.VERSION, model.where(), Device.CPU);
    workers =
        new ResourcePool<>(
            "Detector '" + YuNetBackend.ID + "'", () -> new YuNetWorker(settings, model));
  }

  /** Loads OpenCV and the network; both are known to work when this returns. */
  static YuNetFaceDetector load(YuNetSettings settings, YuNetModelFile model) {
    OpenCv.load(opencv_dnn.class);
    OpenCv.load(opencv_objdetect.class);
    if (!model.genuine()) {
      YuNetOutputs.check(model);
    }
    YuNetFaceDetector detector = new YuNetFaceDetector(settings, model);
    detector.workers.use(worker -> worker); // makes the first one
    return detector;
  }

  @Override
  public BackendInfo info() {
    return info;
  }

  @Override
  public List<Face> detect(Image image) {
    return workers.use(worker -> worker.detect(image));
  }

  @Override
  public List<List<Face>> detectAll(List<Image> images) {
    return workers.use(worker -> images.stream().map(worker::detect).toList());
  }

  @Override
  public void close() {
    workers.close();
  }
}
