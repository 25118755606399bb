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
package org.emotion4j.video.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Threads of a run, which end with it. Safe to share between threads. */
final class WorkerThreads implements AutoCloseable {

  private static final AtomicInteger LAST = new AtomicInteger();

  private final Bell bell;
  private final ExecutorService executor;

  /**
   * Threads for work.
   *
   * @param bell is rung when a piece of work is done
   */
  WorkerThreads(int count, Bell bell) {
    this.bell = bell;
    this.executor =
        new ThreadPoolExecutor(
            count,
            count,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            task -> of("worker", task));
  }

  /** A thread that does not keep the JVM alive. */
  static Thread of(String what, Runnable task) {
    Thread thread = new Thread(task, "emotion4j-video-" + what + "-" + LAST.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Has a thread work on something.
   *
   * @param frame the number of the frame that it is for: earlier ones go first, so that what is
   *     almost done makes room for others
   */
  <T> CompletableFuture<T> start(long frame, Supplier<T> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    executor.execute(new Work<>(frame, task, result, bell));
    return result;
  }

  private record Work<T>(long frame, Supplier<T> task, CompletableFuture<T> result, Bell bell)
      implements Runnable, Comparable<Work<?>> {

    @Override
    public void run() {
      try {
        result.complete(task.get());
      } catch (Throwable e) { // thrown by result() to whoever needs it
        result.completeExceptionally(e);
      } finally {
        bell.ring();
      }
    }

    @Override
    public int compareTo(Work<?> other) {
      return Long.compare(frame, other.frame);
    }
  }

  /** The result, once it is there, or what the worker has thrown as it was. */
  static <T> T result(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Waits until nobody works on it any more; of failures the first one is told, not this. */
  static void awaitEnd(CompletableFuture<?> work) {
    try {
      work.join();
    } catch (CompletionException e) {
      // Told already, or nobody wants to know any more.
    }
  }

  /** Waits until a thread has ended, also if this one is interrupted meanwhile. */
  static boolean ended(Thread thread, long millis) {
    return uninterrupted(
        millis,
        left -> {
          thread.join(Math.max(1, left));
          return !thread.isAlive();
        });
  }

  /** Ends the threads, which have nothing to do any more. */
  @Override
  public void close() {
    executor.shutdown();
    uninterrupted(
        TimeUnit.SECONDS.toMillis(10),
        left -> executor.awaitTermination(left, TimeUnit.MILLISECONDS));
  }

  private interface Waiting {
    boolean done(long millis) throws InterruptedException;
  }

  private static boolean uninterrupted(long millis, Waiting waiting) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return waiting.done(TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
