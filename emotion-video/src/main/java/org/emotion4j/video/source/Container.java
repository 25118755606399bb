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

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * What a file says of its own length in its outermost layer: the boxes of MP4 and QuickTime
 * (ISO/IEC 14496-12), the segment of Matroska and WebM (RFC 9559), the chunks of RIFF (AVI). FFmpeg
 * reads a file that is cut off there as if it had ended.
 */
final class Container {

  private static final int EBML = 0x1A45DFA3;
  private static final int SEGMENT = 0x18538067;
  private static final int RIFF = 0x52494646;
  private static final int FTYP = 0x66747970;

  private final RandomAccessFile file;
  private final long length;

  private Container(RandomAccessFile file) throws IOException {
    this.file = file;
    this.length = file.length();
  }

  /**
   * How many bytes are missing at the end.
   *
   * @return at least 1, or empty if none is or if the kind of file does not say
   * @throws IOException if the file cannot be read
   */
  static OptionalLong missing(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      Container container = new Container(file);
      long end = container.promisedEnd();
      return end > container.length
          ? OptionalLong.of(end - container.length)
          : OptionalLong.empty();
    } catch (EOFException e) {
      return OptionalLong.of(1); // it ends within a header
    }
  }

  private long promisedEnd() throws IOException {
    if (length < 12) {
      return 0;
    }
    int magic = file.readInt();
    int second = file.readInt();
    if (magic == EBML) {
      return segmentEnd();
    }
    if (magic == RIFF) {
      return riffEnd();
    }
    return second == FTYP ? boxesEnd() : 0;
  }

  private long boxesEnd() throws IOException {
    long at = 0;
    while (at < length) {
      file.seek(at);
      long size = Integer.toUnsignedLong(file.readInt());
      file.readInt();
      if (size == 1) {
        size = file.readLong();
      }
      if (size == 0) {
        return length; // up to the end, however long that is
      }
      if (size < 8) {
        return 0; // no box: whatever follows is of another kind
      }
      at += size;
      if (at < 0) {
        return Long.MAX_VALUE;
      }
    }
    return at;
  }

  private long riffEnd() throws IOException {
    long at = 0;
    while (at < length) {
      file.seek(at);
      int name = file.readInt();
      long size = Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
      if (name != RIFF || size == 0) {
        return 0; // bytes after the last chunk, or a file that was never finished
      }
      at += 8 + size + size % 2;
    }
    // The byte that fills an odd chunk up may be left out at the end.
    return at - 1 == length ? length : at;
  }

  private long segmentEnd() throws IOException {
    file.seek(4);
    long header = number();
    file.seek(file.getFilePointer() + Math.max(0, header));
    if (file.readInt() != SEGMENT) {
      return 0;
    }
    long size = number();
    return size < 0 ? 0 : file.getFilePointer() + size;
  }

  /** A number of variable length; -1 if it is the one that means unknown. */
  private long number() throws IOException {
    int head = file.readUnsignedByte();
    int more = Integer.numberOfLeadingZeros(head) - 24;
    if (more > 7) {
      return -1;
    }
    long value = head & (0x7F >> more);
    for (int i = 0; i < more; i++) {
      value = value << 8 | file.readUnsignedByte();
    }
    boolean unknown = value == (1L << (7 * (more + 1))) - 1;
    return unknown ? -1 : value;
  }
}
