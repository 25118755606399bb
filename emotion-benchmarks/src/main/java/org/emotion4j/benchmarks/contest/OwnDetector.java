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
package org.emotion4j.benchmarks.contest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emotion4j.Device;
import org.emotion4j.EmotionException;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.benchmarks.Detectors;
import org.emotion4j.benchmarks.accuracy.FoundFace;

/** One of this library's detectors. */
public final class OwnDetector implements Contender {

  private final FaceDetector detector;
  private final List<Image> photos;
  private final ComputingThreads threads = new ComputingThreads();

  private OwnDetector(FaceDetector detector, List<Image> photos) {
    this.detector = detector;
    this.photos = photos;
  }

  /**
   * An entry.
   *
   * @param name how it is called
   * @param id the detector's id
   * @param options {@code name=value;name=value}, or nothing
   * @param device what it computes on; never another one in its place
   * @return the entry
   */
  public static Entry entry(String name, String id, String options, Device device) {
    return new Entry(name, photos -> open(id, options, device, photos));
  }

  private static Contender open(String id, String options, Device device, List<Path> photos) {
    try {
      List<Image> decoded = photos.stream().map(Image::read).toList();
      return new OwnDetector(Detectors.create(id, options, device), decoded);
    } catch (EmotionException | IllegalArgumentException e) {
      throw new ContenderException(Reasons.of(id, e), e);
    }
  }

  @Override
  public String setting() {
    return detector.info().version() + ", " + detector.info().device();
  }

  @Override
  public List<List<FoundFace>> findAll() {
    return photos.stream()
        .map(
            photo ->
                detector.detect(photo).stream()
                    .map(face -> new FoundFace(face.box(), face.confidence()))
                    .toList())
        .toList();
  }

  @Override
  public double round() {
    long[] nanos = new long[1];
    threads.during(
        () -> {
          long start = System.nanoTime();
          photos.forEach(detector::detect);
          nanos[0] = System.nanoTime() - start;
        });
    return nanos[0] / 1e6 / photos.size();
  }

  @Override
  public Optional<Integer> threads() {
    return threads.count();
  }

  @Override
  public void close() {
    detector.close();
  }
}
