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

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.emotion4j.Analysis;
import org.emotion4j.AnalysisResult;
import org.emotion4j.EmotionEngine;
import org.emotion4j.EmotionException;

/** Takes many pictures through engine, annotation and reports, in order. */
final class AnalysisRun {

  /** No face can be seen in less than so many pixels on a side. */
  private static final int LEAST_SIDE = 8;

  private static final int ANNOTATED_AHEAD = 8;

  private final EmotionEngine engine;
  private final Annotation annotation;
  private final Reports reports;
  private int done;
  private int failed;
  private int withFaces;
  private long nanos;

  AnalysisRun(EmotionEngine engine, Annotation annotation, Reports reports) {
    this.engine = engine;
    this.annotation = annotation;
    this.reports = reports;
  }

  int failed() {
    return failed;
  }

  void analyze(List<Path> pictures, Progress progress) throws IOException {
    long start = System.nanoTime();
    Deque<Future<AnalysisResult>> ahead = new ArrayDeque<>();
    try (Stream<AnalysisResult> results = engine.analyzeAll(pictures.stream())) {
      for (Iterator<AnalysisResult> i = results.iterator(); i.hasNext(); ) {
        ahead.add(annotation.annotate(checked(i.next())));
        if (ahead.size() > ANNOTATED_AHEAD || ahead.peek().isDone()) {
          report(ahead.remove(), progress);
        }
      }
      while (!ahead.isEmpty()) {
        report(ahead.remove(), progress);
      }
    }
    nanos = System.nanoTime() - start;
  }

  private static AnalysisResult checked(AnalysisResult result) {
    if (result instanceof AnalysisResult.Success success) {
      Analysis analysis = success.analysis();
      if (Math.min(analysis.imageWidth(), analysis.imageHeight()) < LEAST_SIDE) {
        return new AnalysisResult.Failure(
            result.path(),
            new EmotionException(
                "'%s' has %dx%d pixels, which is too small to hold a face"
                    .formatted(result.path(), analysis.imageWidth(), analysis.imageHeight())));
      }
    }
    return result;
  }

  private void report(Future<AnalysisResult> future, Progress progress) throws IOException {
    AnalysisResult result = await(future);
    done++;
    if (result instanceof AnalysisResult.Success success) {
      withFaces += success.analysis().faces().isEmpty() ? 0 : 1;
      reports.success(success.path(), success.analysis());
    } else if (result instanceof AnalysisResult.Failure failure) {
      failed++;
      reports.failure(failure.path(), String.valueOf(failure.error().getMessage()));
    }
    progress.step();
  }

  private static AnalysisResult await(Future<AnalysisResult> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A picture could not be annotated", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmotionException("Interrupted while a picture was annotated", e);
    }
  }

  void printSummary(Terminal terminal) {
    if (!reports.forMachines() && done > 1) {
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "%d pictures, %d with faces, %d failed; %.1f pictures/s%n",
              done,
              withFaces,
              failed,
              done / (nanos / 1e9));
    }
  }
}
