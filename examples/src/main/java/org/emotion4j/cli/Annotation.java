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
package org.emotion4j.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.emotion4j.AnalysisResult;
import org.emotion4j.EmotionException;

/** Draws results into pictures on threads of its own, if annotated pictures are wanted. */
final class Annotation implements AutoCloseable {

  private final Optional<AnnotatedPictures> pictures;
  private final ExecutorService workers;

  private Annotation(Optional<AnnotatedPictures> pictures, int threads) {
    this.pictures = pictures;
    this.workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "annotate");
              thread.setDaemon(true);
              return thread;
            });
  }

  static Annotation none() {
    return new Annotation(Optional.empty(), 1);
  }

  static Annotation into(AnnotatedPictures pictures) {
    return new Annotation(Optional.of(pictures), Runtime.getRuntime().availableProcessors());
  }

  /**
   * Annotates a picture; what comes of it is the result, or a failure where that cannot be done.
   */
  Future<AnalysisResult> annotate(AnalysisResult result) {
    if (pictures.isPresent() && result instanceof AnalysisResult.Success success) {
      Path target = pictures.get().reserve(success.path());
      return workers.submit(task(pictures.get(), success, target));
    }
    return CompletableFuture.completedFuture(result);
  }

  private static Callable<AnalysisResult> task(
      AnnotatedPictures pictures, AnalysisResult.Success success, Path target) {
    return () -> {
      try {
        pictures.write(success.path(), success.analysis(), target);
        return success;
      } catch (EmotionException e) {
        return new AnalysisResult.Failure(success.path(), e);
      } catch (RuntimeException | OutOfMemoryError e) {
        return new AnalysisResult.Failure(
            success.path(),
            new EmotionException("'" + success.path() + "' could not be annotated: " + e, e));
      }
    };
  }

  @Override
  public void close() {
    workers.shutdownNow();
    pictures.ifPresent(AnnotatedPictures::close);
  }
}
