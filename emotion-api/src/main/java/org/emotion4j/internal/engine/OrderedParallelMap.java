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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Maps a stream on several threads, in order and with bounded memory: a few elements ahead of the
 * one that the consumer takes are being worked on, and no more are read from the source.
 */
final class OrderedParallelMap<A, B> extends Spliterators.AbstractSpliterator<B> {

  /** Elements ahead for each thread: enough that a slow one does not leave the others idle. */
  private static final int AHEAD = 4;

  private final Stream<A> source;
  private final Function<A, B> function;
  private final int window;
  private final ExecutorService workers;
  private final Deque<Future<B>> running = new ArrayDeque<>();
  private final Iterator<A> elements;

  private OrderedParallelMap(Stream<A> source, Function<A, B> function, int threads) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.source = source;
    this.function = function;
    this.window = threads * AHEAD;
    this.elements = source.iterator();
    this.workers = Executors.newFixedThreadPool(threads, new Workers());
  }

  static <A, B> Stream<B> map(Stream<A> source, Function<A, B> function, int threads) {
    OrderedParallelMap<A, B> spliterator = new OrderedParallelMap<>(source, function, threads);
    return StreamSupport.stream(spliterator, false).onClose(spliterator::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super B> action) {
    if (workers.isShutdown()) {
      return false;
    }
    while (running.size() < window && elements.hasNext()) {
      A element = elements.next();
      running.add(workers.submit(() -> function.apply(element)));
    }
    Future<B> next = running.poll();
    if (next == null) {
      close();
      return false;
    }
    action.accept(take(next));
    return true;
  }

  private B take(Future<B> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      close();
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException exception) {
        throw exception;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("A worker failed", cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      CancellationException cancelled =
          new CancellationException("The thread was interrupted while it waited for a result");
      cancelled.initCause(e);
      throw cancelled;
    }
  }

  private void close() {
    if (!workers.isShutdown()) {
      workers.shutdownNow();
      running.clear();
      source.close();
    }
  }

  /** Daemon threads: a batch that is not read to its end must not keep the JVM alive. */
  private static final class Workers implements ThreadFactory {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Thread newThread(Runnable task) {
      Thread thread = new Thread(task, "emotion4j-batch-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    }
  }
}
