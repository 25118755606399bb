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

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Opens a source again and again, and gives the frames of all as those of one. */
final class RepeatedFrameSource implements FrameSource {

  private final Supplier<FrameSource> opener;
  private final int times;
  private final SourceInfo info;
  private FrameSource current;
  private int round = 1;
  private boolean closed;
  private long frames;
  private long skipped;
  private long firstMicros;
  private long lastMicros;
  private long lastNumber = -1;
  private long frameMicros;
  private long moveNumber;
  private long moveMicros;
  private Optional<SourceEnd> end = Optional.empty();

  RepeatedFrameSource(Supplier<FrameSource> opener, int times) {
    this.opener = opener;
    this.times = times;
    this.current = opener.get();
    SourceInfo one = current.info();
    OptionalLong total =
        one.frames().isPresent()
            ? OptionalLong.of(Math.multiplyExact(one.frames().getAsLong(), (long) times))
            : OptionalLong.empty();
    Optional<Duration> duration = one.duration().map(each -> each.multipliedBy(times));
    this.info =
        new SourceInfo(
            one.name(),
            one.width(),
            one.height(),
            one.frameRate(),
            total,
            duration,
            one.live(),
            one.hasSound());
  }

  @Override
  public SourceInfo info() {
    return info;
  }

  @Override
  public Optional<Frame> next() {
    if (end.isPresent()) {
      return Optional.empty();
    }
    Optional<Frame> next = current().next();
    while (next.isEmpty() && again()) {
      next = current().next();
    }
    return next.map(this::moved);
  }

  private synchronized FrameSource current() {
    return current;
  }

  /** Opens it anew, unless all is read, or it could not be read to its end. */
  private synchronized boolean again() {
    SourceEnd one = current.end();
    skipped += one.skipped();
    if (!one.isComplete() || round == times || closed || frames == 0) {
      end = Optional.of(new SourceEnd(one.kind(), frames, skipped, one.message() + told()));
      return false;
    }
    current.close();
    current = opener.get();
    if (round == 1) {
      // The last frame is taken to last as long as those before did on average.
      frameMicros = Math.max(1, (lastMicros - firstMicros) / Math.max(1, frames - 1));
    }
    moveNumber = lastNumber + 1;
    moveMicros = lastMicros + frameMicros - firstMicros;
    round++;
    return true;
  }

  private String told() {
    return "; round " + round + " of " + times;
  }

  private Frame moved(Frame frame) {
    if (frames == 0) {
      firstMicros = frame.timestampMicros();
    }
    Frame moved = frame.moved(frame.number() + moveNumber, frame.timestampMicros() + moveMicros);
    frames++;
    lastNumber = moved.number();
    lastMicros = moved.timestampMicros();
    return moved;
  }

  @Override
  public SourceEnd end() {
    return end.orElseThrow(
        () -> new IllegalStateException(info.name() + " has not come to its end"));
  }

  @Override
  public synchronized void close() {
    closed = true;
    current.close();
  }
}
