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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionException;
import org.emotion4j.EmotionScores;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;

/**
 * Classifies many pictures that show nothing but a face: read and classified in batches, on all
 * cores, with a few batches in memory at a time.
 */
final class FaceBatches {

  private static final int BATCH = 32;

  private final EmotionClassifier classifier;
  private final int threads;

  /**
   * For a classifier.
   *
   * @param classifier closed by the caller
   * @param threads how many batches are worked on at a time
   */
  FaceBatches(EmotionClassifier classifier, int threads) {
    this.classifier = classifier;
    this.threads = threads;
  }

  /** Reads the picture of an item. */
  interface Reader<T> {
    /** Reads it, or fails with an {@link EmotionException} or an {@link IOException}. */
    Image read(T item) throws IOException;
  }

  /** Takes results, in the order of the items. */
  interface Sink<T> {
    /** A picture that was classified. */
    void success(T item, EmotionScores scores) throws IOException;

    /** A picture that could not be. */
    void failure(T item, String error) throws IOException;
  }

  private record Outcome(Optional<EmotionScores> scores, String error) {}

  /** Classifies all items. The sink is called by the calling thread. */
  <T> void classify(List<T> items, Reader<T> reader, Sink<T> sink) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Deque<List<T>> batches = new ArrayDeque<>();
      Deque<Future<List<Outcome>>> running = new ArrayDeque<>();
      for (int i = 0; i < items.size(); i += BATCH) {
        List<T> batch = items.subList(i, Math.min(items.size(), i + BATCH));
        batches.add(batch);
        running.add(workers.submit(() -> outcomes(batch, reader)));
        if (running.size() > 2 * threads) {
          deliver(batches.remove(), await(running.remove()), sink);
        }
      }
      while (!running.isEmpty()) {
        deliver(batches.remove(), await(running.remove()), sink);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private <T> List<Outcome> outcomes(List<T> batch, Reader<T> reader) {
    List<FaceCrop> faces = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (T item : batch) {
      try {
        faces.add(FaceCrop.whole(reader.read(item)));
        outcomes.add(new Outcome(Optional.empty(), ""));
      } catch (EmotionException e) {
        outcomes.add(new Outcome(Optional.empty(), String.valueOf(e.getMessage())));
      } catch (IOException e) {
        outcomes.add(new Outcome(Optional.empty(), "could not be read: " + Reasons.of(e)));
      }
    }
    if (!faces.isEmpty()) {
      List<EmotionScores> scores = classifier.classifyAll(faces);
      int next = 0;
      for (int i = 0; i < outcomes.size(); i++) {
        if (outcomes.get(i).error().isEmpty()) {
          outcomes.set(i, new Outcome(Optional.of(scores.get(next++)), ""));
        }
      }
    }
    return outcomes;
  }

  private static <T> void deliver(List<T> batch, List<Outcome> outcomes, Sink<T> sink)
      throws IOException {
    for (int i = 0; i < batch.size(); i++) {
      Outcome outcome = outcomes.get(i);
      if (outcome.scores().isPresent()) {
        sink.success(batch.get(i), outcome.scores().get());
      } else {
        sink.failure(batch.get(i), outcome.error());
      }
    }
  }

  private static <V> V await(Future<V> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof EmotionException exception) {
        throw exception;
      }
      throw new IllegalStateException("A batch of faces could not be classified", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmotionException("Interrupted while faces were classified", e);
    }
  }
}
