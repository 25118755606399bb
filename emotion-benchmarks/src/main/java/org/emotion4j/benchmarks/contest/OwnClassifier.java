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
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionEngine;
import org.emotion4j.EmotionException;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.benchmarks.accuracy.FoundFace;

/** One of this library's classifiers, which takes each photo for a face, one at a time. */
public final class OwnClassifier implements Contender {

  private final EmotionClassifier classifier;
  private final List<FaceCrop> faces;
  private final ComputingThreads threads = new ComputingThreads();

  private OwnClassifier(EmotionClassifier classifier, List<FaceCrop> faces) {
    this.classifier = classifier;
    this.faces = faces;
  }

  /**
   * An entry.
   *
   * @param name how it is called
   * @param id the classifier's id
   * @return the entry
   */
  public static Entry entry(String name, String id) {
    return new Entry(name, photos -> open(id, photos));
  }

  private static Contender open(String id, List<Path> photos) {
    try {
      List<FaceCrop> faces = photos.stream().map(Image::read).map(FaceCrop::whole).toList();
      return new OwnClassifier(EmotionEngine.builder().classifier(id).buildClassifier(), faces);
    } catch (EmotionException e) {
      throw new ContenderException(Reasons.of(id, e), e);
    }
  }

  @Override
  public String setting() {
    return classifier.info().version() + ", " + classifier.info().device();
  }

  /** A classifier finds none. */
  @Override
  public List<List<FoundFace>> findAll() {
    return faces.stream().<List<FoundFace>>map(face -> List.of()).toList();
  }

  @Override
  public double round() {
    long[] nanos = new long[1];
    threads.during(
        () -> {
          long start = System.nanoTime();
          faces.forEach(classifier::classify);
          nanos[0] = System.nanoTime() - start;
        });
    return nanos[0] / 1e6 / faces.size();
  }

  @Override
  public Optional<Integer> threads() {
    return threads.count();
  }

  @Override
  public void close() {
    classifier.close();
  }
}
