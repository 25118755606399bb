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
package org.emotion4j.video.output;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * Watches the room on a disk, so that a file that has an index at its end is ended while there is
 * still room for that: once a write has failed, no index can save it. Used by one thread at a time.
 */
final class DiskReserve {

  /** An index has some 30 bytes for a packet, of sound less. */
  private static final int INDEX_BYTES = 64;

  private static final long LEAST_SLACK = 256 << 10;
  private static final long MOST_SLACK = 4 << 20;

  private final LongSupplier usable;
  private final long slack;
  private long packets;
  private long bytes;
  private long largest;
  private long bytesAtLook;
  private long seen;

  /**
   * A watch.
   *
   * @param usable how many bytes can still be written
   */
  DiskReserve(LongSupplier usable) {
    this.usable = usable;
    this.seen = usable.getAsLong();
    this.slack = Math.max(LEAST_SLACK, Math.min(MOST_SLACK, seen / 8));
  }

  /** On the disk of a folder; where its room cannot be told, there is always enough. */
  static LongSupplier diskOf(Path folder) {
    try {
      FileStore disk = Files.getFileStore(folder);
      return () -> {
        try {
          return disk.getUsableSpace();
        } catch (IOException e) {
          return Long.MAX_VALUE;
        }
      };
    } catch (IOException e) {
      return () -> Long.MAX_VALUE;
    }
  }

  /** Counts what was written. */
  void wrote(int bytes) {
    packets++;
    this.bytes += bytes;
    largest = Math.max(largest, bytes);
  }

  /**
   * Whether what room there is should be kept for the end of the file.
   *
   * @param held how many pictures the encoder has taken and not given yet
   * @param onDisk how many bytes have come to the disk; the rest of what was written waits
   */
  boolean isNeeded(long held, long onDisk) {
    if (packets == 0 || bytes - bytesAtLook > slack / 4) { // looking costs some microseconds
      bytesAtLook = Math.min(bytes, onDisk);
      seen = usable.getAsLong();
    }
    long room = seen - (bytes - bytesAtLook);
    return room < slack + (held + 2) * largest + INDEX_BYTES * packets;
  }

  /** How many bytes were left at the last look. */
  long left() {
    return seen;
  }
}
