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
package org.emotion4j.video.source;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Copies the pictures of a stream into buffers of a pool. The stream stands at its first picture
 * when it comes here.
 */
final class PooledFrameSource implements FrameSource {

  private final SourceInfo info;
  private final PictureStream stream;
  private final PictureConverter converter;
  private final FramePool pool;
  private final ReentrantLock reading = new ReentrantLock();
  private boolean first = true;
  private long delivered;
  private volatile @Nullable SourceEnd end;
  private volatile boolean closed;
  private boolean freed;

  PooledFrameSource(SourceInfo info, PictureStream stream, FramePool pool) {
    this.info = info;
    this.stream = stream;
    this.pool = pool;
    this.converter = new PictureConverter(info.width(), info.height());
  }

  @Override
  public SourceInfo info() {
    return info;
  }

  @Override
  public Optional<Frame> next() {
    if (closed) {
      throw new IllegalStateException(info.name() + " is closed; open it anew to read it again");
    }
    reading.lock();
    try {
      if (end != null) {
        return Optional.empty();
      }
      if (closed) {
        return ended(closedEnd());
      }
      // The buffer comes first: no picture is lost if there is none.
      Optional<PixelBuffer> buffer = pool.take();
      return buffer.isEmpty() ? ended(closedEnd()) : fill(buffer.get());
    } finally {
      reading.unlock();
    }
  }

  private Optional<Frame> fill(PixelBuffer buffer) {
    boolean filled = false;
    try {
      if (!first && !stream.next()) {
        return ended(streamEnd());
      }
      first = false;
      converter.convert(stream.picture(), buffer);
      filled = true;
    } finally {
      if (!filled) {
        buffer.release();
      }
    }
    long number = delivered + stream.skipped();
    delivered++;
    return Optional.of(new Frame(number, stream.timestampMicros(), buffer));
  }

  private Optional<Frame> ended(SourceEnd how) {
    end = how;
    return Optional.empty();
  }

  private SourceEnd streamEnd() {
    Optional<PictureStream.Shortfall> shortfall = stream.shortfall();
    if (closed) {
      return closedEnd();
    }
    String counts = counts();
    return shortfall
        .map(what -> end(what.kind(), info.name() + ": " + what.reason() + "; " + counts))
        .orElseGet(() -> end(SourceEnd.Kind.COMPLETE, info.name() + " was read whole: " + counts));
  }

  private SourceEnd closedEnd() {
    return end(SourceEnd.Kind.CLOSED, info.name() + " was closed before its end; " + counts());
  }

  private SourceEnd end(SourceEnd.Kind kind, String message) {
    return new SourceEnd(kind, delivered, stream.skipped(), message);
  }

  private String counts() {
    long skipped = stream.skipped();
    return delivered
        + (delivered == 1 ? " frame" : " frames")
        + (skipped == 0 ? "" : ", and " + skipped + " that could not be decoded");
  }

  @Override
  public SourceEnd end() {
    SourceEnd known = end;
    if (known == null) {
      throw new IllegalStateException(
          info.name() + " has not come to its end; call next() until it returns nothing");
    }
    return known;
  }

  @Override
  public void close() {
    closed = true;
    stream.cancel();
    pool.close();
    reading.lock();
    try {
      if (!freed) {
        freed = true;
        converter.close();
        stream.close();
      }
    } finally {
      reading.unlock();
    }
  }
}
