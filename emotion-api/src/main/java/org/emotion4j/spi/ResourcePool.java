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
package org.emotion4j.spi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lends out instances of something that owns native memory and serves one thread at a time, so that
 * the backend around it can be shared between threads.
 *
 * <p>Instances are made when needed, at most as many as the capacity, and reused: the one returned
 * last is lent first, since its memory is the warmest. Closing waits for those on loan, closes all,
 * and from then on nothing is lent. Safe to share between threads.
 *
 * @param <R> what is lent
 */
public final class ResourcePool<R extends AutoCloseable> implements AutoCloseable {

  private final String owner;
  private final int capacity;
  private final Supplier<? extends R> factory;
  private final Semaphore permits;
  private final Deque<R> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * An empty pool.
   *
   * @param owner how error messages call the backend
   * @param capacity how many instances there may be, at least 1
   * @param factory makes one
   */
  public ResourcePool(String owner, int capacity, Supplier<? extends R> factory) {
    if (capacity < 1) {
      throw new IllegalArgumentException("A pool needs room for one at least, not " + capacity);
    }
    this.owner = owner;
    this.capacity = capacity;
    this.factory = factory;
    this.permits = new Semaphore(capacity, true);
  }

  /**
   * A pool with one instance for each processor.
   *
   * @param owner how error messages call the backend
   * @param factory makes an instance
   */
  public ResourcePool(String owner, Supplier<? extends R> factory) {
    this(owner, Runtime.getRuntime().availableProcessors(), factory);
  }

  /**
   * Runs an action with an instance that no other thread uses meanwhile. The action must not use or
   * close the same pool.
   *
   * @param action what to do
   * @param <T> what comes of it
   * @return what the action returns
   * @throws IllegalStateException if the pool is closed
   */
  public <T> T use(Function<? super R, ? extends T> action) {
    permits.acquireUninterruptibly();
    try {
      R resource = take();
      try {
        return action.apply(resource);
      } finally {
        giveBack(resource);
      }
    } finally {
      permits.release();
    }
  }

  private R take() {
    synchronized (idle) {
      if (closed) {
        throw new IllegalStateException(
            owner + " is closed; it cannot be used any more. Create a new one");
      }
      R resource = idle.pollFirst();
      if (resource != null) {
        return resource;
      }
    }
    return factory.get();
  }

  private void giveBack(R resource) {
    synchronized (idle) {
      idle.addFirst(resource);
    }
  }

  /** Waits until nothing is on loan, then closes all instances. Closing twice does nothing. */
  @Override
  public void close() {
    permits.acquireUninterruptibly(capacity);
    try {
      List<R> resources;
      synchronized (idle) {
        closed = true;
        resources = new ArrayList<>(idle);
        idle.clear();
      }
      closeAll(resources);
    } finally {
      permits.release(capacity);
    }
  }

  private void closeAll(List<R> resources) {
    RuntimeException failure = null;
    for (R resource : resources) {
      try {
        resource.close();
      } catch (Exception e) {
        if (failure == null) {
          failure = new IllegalStateException(owner + " could not be closed cleanly", e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
