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
import org.emotion4j.EmotionException;

/** Things to close together, the last made first, each whether or not another fails. */
final class Closeables implements AutoCloseable {

  private final Deque<AutoCloseable> stack = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T closeable) {
    stack.push(closeable);
    return closeable;
  }

  @Override
  public void close() {
    EmotionException failure = null;
    while (!stack.isEmpty()) {
      try {
        stack.pop().close();
      } catch (Exception e) {
        if (failure == null) {
          failure = new EmotionException("A backend could not be closed: " + e.getMessage(), e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Closes all after an error, which stays the one to report. */
  void closeAfter(Throwable error) {
    try {
      close();
    } catch (EmotionException e) {
      error.addSuppressed(e);
    }
  }
}
