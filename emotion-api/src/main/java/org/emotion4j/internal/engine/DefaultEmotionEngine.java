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
package org.emotion4j.internal.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.emotion4j.Analysis;
import org.emotion4j.AnalysisResult;
import org.emotion4j.Diagnostics;
import org.emotion4j.EmotionEngine;
import org.emotion4j.EmotionException;
import org.emotion4j.Face;
import org.emotion4j.Image;

/** The engine: one analyzer, shared by all threads until it is closed. */
final class DefaultEmotionEngine implements EmotionEngine {

  private final PictureAnalyzer analyzer;
  private final Diagnostics diagnostics;
  private final int threads;
  private final Closeables backends;

  /** Held for reading by every analysis, so that closing waits for them. */
  private final ReadWriteLock life = new ReentrantReadWriteLock();

  private boolean closed;

  DefaultEmotionEngine(
      PictureAnalyzer analyzer, Diagnostics diagnostics, int threads, Closeables backends) {
    this.analyzer = analyzer;
    this.diagnostics = diagnostics;
    this.threads = threads;
    this.backends = backends;
  }

  @Override
  public Analysis analyze(Image image) {
    return whileOpen(() -> analyzer.analyze(image));
  }

  @Override
  public List<Face> detect(Image image) {
    return whileOpen(() -> analyzer.detect(image));
  }

  @Override
  public Analysis analyze(Image image, List<Face> faces) {
    List<Face> copy = List.copyOf(faces);
    return whileOpen(() -> analyzer.analyze(image, copy));
  }

  @Override
  public Analysis analyze(Path path) {
    return whileOpen(() -> analyzer.analyze(path));
  }

  @Override
  public Stream<AnalysisResult> analyzeAll(Stream<Path> paths) {
    whileOpen(() -> closed);
    return OrderedParallelMap.map(paths, this::analyzeOne, threads);
  }

  private AnalysisResult analyzeOne(Path path) {
    try {
      return new AnalysisResult.Success(path, analyze(path));
    } catch (EmotionException e) {
      return new AnalysisResult.Failure(path, e);
    } catch (IllegalStateException e) { // closed meanwhile: no fault of the file
      throw e;
    } catch (RuntimeException | OutOfMemoryError e) {
      return new AnalysisResult.Failure(
          path, new EmotionException("'" + path + "' could not be analysed: " + e, e));
    }
  }

  @Override
  public Diagnostics diagnostics() {
    return diagnostics;
  }

  private <T> T whileOpen(Supplier<T> action) {
    life.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException(
            "This engine is closed; it cannot be used any more. Create a new one");
      }
      return action.get();
    } finally {
      life.readLock().unlock();
    }
  }

  @Override
  public void close() {
    life.writeLock().lock();
    try {
      closed = true;
      backends.close();
    } finally {
      life.writeLock().unlock();
    }
  }
}
