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
import java.util.function.Function;
import org.emotion4j.EmotionException;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.internal.files.FileErrors;

/**
 * Takes many pictures that show nothing but a face through a backend: read and answered in batches,
 * on all cores, with a few batches in memory at a time.
 *
 * @param <A> what the backend says of a face
 */
final class FaceBatches<A> {

  private static final int BATCH = 32;

  private final Function<List<FaceCrop>, List<A>> backend;
  private final int threads;

  /**
   * For a backend.
   *
   * @param backend answers a batch; safe to share between threads
   * @param threads how many batches are worked on at a time
   */
  FaceBatches(Function<List<FaceCrop>, List<A>> backend, int threads) {
    this.backend = backend;
    this.threads = threads;
  }

  /** Reads the picture of an item. */
  interface Reader<T> {
    /** Reads it, or fails with an {@link EmotionException} or an {@link IOException}. */
    Image read(T item) throws IOException;
  }

  /** Takes results, in the order of the items. */
  interface Sink<T, A> {
    /** A picture that was answered. */
    void success(T item, A answer) throws IOException;

    /** A picture that could not be. */
    void failure(T item, String error) throws IOException;
  }

  private record Outcome<A>(Optional<A> answer, String error) {}

  /** Takes all items. The sink is called by the calling thread. */
  <T> void answer(List<T> items, Reader<T> reader, Sink<T, A> sink) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Deque<List<T>> batches = new ArrayDeque<>();
      Deque<Future<List<Outcome<A>>>> running = new ArrayDeque<>();
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

  private <T> List<Outcome<A>> outcomes(List<T> batch, Reader<T> reader) {
    List<FaceCrop> faces = new ArrayList<>();
    List<Outcome<A>> outcomes = new ArrayList<>();
    for (T item : batch) {
      try {
        faces.add(FaceCrop.whole(reader.read(item)));
        outcomes.add(new Outcome<>(Optional.empty(), ""));
      } catch (EmotionException e) {
        outcomes.add(new Outcome<>(Optional.empty(), String.valueOf(e.getMessage())));
      } catch (IOException e) {
        outcomes.add(new Outcome<>(Optional.empty(), "could not be read: " + FileErrors.reason(e)));
      }
    }
    if (!faces.isEmpty()) {
      List<A> answers = backend.apply(faces);
      int next = 0;
      for (int i = 0; i < outcomes.size(); i++) {
        if (outcomes.get(i).error().isEmpty()) {
          outcomes.set(i, new Outcome<>(Optional.of(answers.get(next++)), ""));
        }
      }
    }
    return outcomes;
  }

  private static <T, A> void deliver(List<T> batch, List<Outcome<A>> outcomes, Sink<T, A> sink)
      throws IOException {
    for (int i = 0; i < batch.size(); i++) {
      Outcome<A> outcome = outcomes.get(i);
      if (outcome.answer().isPresent()) {
        sink.success(batch.get(i), outcome.answer().get());
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
      throw new IllegalStateException("A batch of faces could not be answered", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmotionException("Interrupted while faces were answered", e);
    }
  }
}
