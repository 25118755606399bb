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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs numbered pieces of work on the calling thread and on whichever helpers are idle. A caller
 * never waits for a helper to begin: where all are busy it does everything itself, so several
 * callers at once lose nothing. Safe to share between threads.
 */
public final class Crew implements AutoCloseable {

  /** After so long without work a helper ends. */
  private static final int IDLE_SECONDS = 30;

  private final int threads;
  private final ExecutorService helpers;

  /** What is done with each piece of work. */
  public interface Task {

    /**
     * Does one piece.
     *
     * @param slot a number below {@link Crew#threads} that no other thread has in the same run, to
     *     choose memory by
     * @param piece the piece's number
     */
    void run(int slot, int piece);
  }

  /**
   * With threads of its own, which do not keep the Java process alive.
   *
   * @param threads how many work on one run, the caller included, at least 1
   * @param name what the threads are called
   */
  public Crew(int threads, String name) {
    this.threads = threads;
    int most = Math.max(1, threads - 1);
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            most,
            most,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    this.helpers = pool;
  }

  /**
   * How many threads work on one run at the most.
   *
   * @return at least 1
   */
  public int threads() {
    return threads;
  }

  /**
   * Does all pieces and returns when they are done. If one fails, those that have not begun are
   * left out.
   *
   * @param pieces how many there are
   * @param task what to do
   */
  public void run(int pieces, Task task) {
    Run run = new Run(pieces, task);
    List<Help> asked = new ArrayList<>();
    for (int slot = 1; slot < Math.min(threads, pieces); slot++) {
      Help help = new Help(run, slot);
      helpers.execute(help);
      asked.add(help);
    }
    run.work(0);
    asked.forEach(Help::finish);
    run.throwFailure();
  }

  @Override
  public void close() {
    helpers.shutdown();
  }

  private static final class Run {

    private final int pieces;
    private final Task task;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Run(int pieces, Task task) {
      this.pieces = pieces;
      this.task = task;
    }

    void work(int slot) {
      try {
        for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
          task.run(slot, piece);
        }
      } catch (RuntimeException | Error e) {
        next.set(pieces);
        failure.compareAndSet(null, e);
      }
    }

    void throwFailure() {
      Throwable thrown = failure.get();
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown instanceof RuntimeException exception) {
        throw exception;
      }
    }
  }

  /** Begun by a helper or taken back by the caller, whoever comes first. */
  private static final class Help implements Runnable {

    private final Run run;
    private final int slot;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    Help(Run run, int slot) {
      this.run = run;
      this.slot = slot;
    }

    @Override
    public void run() {
      if (taken.compareAndSet(false, true)) {
        try {
          run.work(slot);
        } finally {
          done.countDown();
        }
      }
    }

    void finish() {
      boolean interrupted = false;
      while (!taken.compareAndSet(false, true) && done.getCount() > 0) {
        try {
          done.await();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
