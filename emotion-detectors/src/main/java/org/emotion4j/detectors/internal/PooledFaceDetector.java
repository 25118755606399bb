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
package org.emotion4j.detectors.internal;

import java.util.List;
import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import org.emotion4j.BackendInfo;
import org.emotion4j.EmotionException;
import org.emotion4j.Face;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.spi.ResourcePool;

/** Lends each thread a worker of its own. Safe to share between threads. */
public final class PooledFaceDetector implements FaceDetector {

  private final BackendInfo info;
  private final ResourcePool<FaceWorker> workers;
  private final Runnable closeShared;

  /**
   * A detector whose first worker is made at once, so that it is known to work.
   *
   * @param info what the detector is
   * @param newWorker makes a worker
   */
  public PooledFaceDetector(BackendInfo info, Supplier<FaceWorker> newWorker) {
    this(info, newWorker, () -> {});
  }

  /**
   * A detector whose workers share something.
   *
   * @param info what the detector is
   * @param newWorker makes a worker
   * @param closeShared closes what they share, after the workers or if none can be made; is called
   *     again when the detector is closed again
   */
  public PooledFaceDetector(
      BackendInfo info, Supplier<FaceWorker> newWorker, Runnable closeShared) {
    this.info = info;
    this.workers = new ResourcePool<>("Detector '" + info.id() + "'", newWorker);
    this.closeShared = closeShared;
    try {
      workers.use(worker -> worker);
    } catch (RuntimeException | Error e) {
      closeShared.run();
      throw e;
    }
  }

  @Override
  public BackendInfo info() {
    return info;
  }

  @Override
  public List<Face> detect(Image image) {
    return workers.use(worker -> search(worker, image));
  }

  @Override
  public List<List<Face>> detectAll(List<Image> images) {
    return workers.use(worker -> images.stream().map(image -> search(worker, image)).toList());
  }

  /** The scope frees native objects at once: a garbage collection knows nothing of their size. */
  @SuppressWarnings("try") // the scope works by being open
  private List<Face> search(FaceWorker worker, Image image) {
    try (PointerScope scope = new PointerScope()) {
      return worker.search(image);
    } catch (RuntimeException e) {
      throw new EmotionException(
          "%s could not search the picture of %dx%d pixels for faces: %s"
              .formatted(info.version(), image.width(), image.height(), reason(e)),
          e);
    }
  }

  private static String reason(RuntimeException error) {
    String message = String.valueOf(error.getMessage());
    // What C++ says when there is no memory left, which does not end the process.
    return message.contains("bad_alloc")
        ? "there is not enough memory for it; make it smaller, or search fewer pictures at a time"
        : message;
  }

  @Override
  public void close() {
    try {
      workers.close();
    } finally {
      closeShared.run();
    }
  }
}
