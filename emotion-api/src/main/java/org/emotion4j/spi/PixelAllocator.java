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

import java.nio.ByteBuffer;

/**
 * Where a decoder gets the memory for its pixels from. An engine reads one file after the other
 * into the same memory; a picture that a user keeps gets memory of its own.
 */
@FunctionalInterface
public interface PixelAllocator {

  /** Gives new memory each time. */
  PixelAllocator FRESH = ByteBuffer::allocateDirect;

  /**
   * Gives memory.
   *
   * @param bytes how much is needed
   * @return a direct buffer of at least that capacity, whose content may be anything
   */
  ByteBuffer allocate(int bytes);
}
