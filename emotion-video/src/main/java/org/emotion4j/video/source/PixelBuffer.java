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

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.javacpp.BytePointer;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.jspecify.annotations.Nullable;

/**
 * Memory for one picture, which goes round between its pool and frames. It belongs to the garbage
 * collector, so that an image that is used too long shows another picture, and never ends the JVM.
 */
final class PixelBuffer {

  /** Rows start at multiples of this, as the widest vector instructions like it. */
  private static final int ALIGNMENT = 64;

  private final @Nullable FramePool pool;
  private final ByteBuffer bytes;
  private final BytePointer pointer;
  private final Image image;
  private final AtomicInteger holders = new AtomicInteger();

  PixelBuffer(@Nullable FramePool pool, int width, int height) {
    this.pool = pool;
    int stride = stride(width);
    // swscale may write a whole vector at the end of the last row.
    int size = Math.addExact(Math.multiplyExact(stride, height), ALIGNMENT);
    this.bytes = IdleMemory.SHARED.take(size, ALIGNMENT);
    this.pointer = new BytePointer(bytes);
    this.image = Image.wrap(bytes, width, height, stride, PixelFormat.BGR8);
  }

  /** One of no pool. */
  static PixelBuffer alone(int width, int height) {
    return new PixelBuffer(null, width, height);
  }

  static int stride(int width) {
    int row = Math.multiplyExact(width, PixelFormat.BGR8.channels());
    return Math.addExact(row, ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  /** The picture; always the same object. */
  Image image() {
    return image;
  }

  /** The memory, for whoever fills it. */
  ByteBuffer bytes() {
    return bytes;
  }

  /** The same memory for native code. */
  BytePointer pointer() {
    return pointer;
  }

  /** Lends it to its first holder. */
  void lend() {
    holders.set(1);
  }

  /** Adds a holder, unless there is none any more. */
  boolean retain() {
    return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  /** Takes a holder away; after the last one it goes back. */
  void release() {
    if (holders.decrementAndGet() == 0 && pool != null) {
      pool.giveBack(this);
    }
  }
}
