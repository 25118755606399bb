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
package org.emotion4j.detectors.internal.opencv;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads the fields of one protobuf message, one after the other, with a check of every access.
 * Broken data end in an {@link IllegalArgumentException}.
 */
final class ProtobufReader {

  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int LENGTH_DELIMITED = 2;
  private static final int FIXED_32 = 5;

  private final ByteBuffer bytes;
  private int field;
  private int type;

  ProtobufReader(ByteBuffer message) {
    this.bytes = message.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Goes to the next field; false at the message's end. */
  boolean next() {
    if (!bytes.hasRemaining()) {
      return false;
    }
    long key = readVarint();
    field = (int) (key >>> 3);
    type = (int) (key & 7);
    if (field < 1) {
      throw new IllegalArgumentException("a field has the number " + field);
    }
    return true;
  }

  /** The number of the field. */
  int field() {
    return field;
  }

  /** Whether the field holds bytes: a text, a message, or packed numbers. */
  boolean holdsBytes() {
    return type == LENGTH_DELIMITED;
  }

  /** The field's number. */
  long number() {
    if (type != VARINT) {
      throw new IllegalArgumentException("field " + field + " is no number");
    }
    return readVarint();
  }

  /** The field's bytes. */
  ByteBuffer bytes() {
    if (type != LENGTH_DELIMITED) {
      throw new IllegalArgumentException("field " + field + " holds no bytes");
    }
    return take(readVarint());
  }

  /** The field's text. */
  String text() {
    return StandardCharsets.UTF_8.decode(bytes()).toString();
  }

  /** A number that follows without a key, in packed numbers. */
  long readVarint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (!bytes.hasRemaining()) {
        throw new IllegalArgumentException("a number is cut off");
      }
      byte next = bytes.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number has more than 64 bits");
  }

  /** Whether there is more in the message. */
  boolean hasRemaining() {
    return bytes.hasRemaining();
  }

  /** Leaves out the field. */
  void skip() {
    switch (type) {
      case VARINT -> readVarint();
      case FIXED_64 -> take(8);
      case LENGTH_DELIMITED -> take(readVarint());
      case FIXED_32 -> take(4);
      default -> throw new IllegalArgumentException("field " + field + " is of kind " + type);
    }
  }

  private ByteBuffer take(long count) {
    if (count < 0 || count > bytes.remaining()) {
      throw new IllegalArgumentException(
          "field " + field + " has " + count + " bytes, but " + bytes.remaining() + " are left");
    }
    ByteBuffer taken = bytes.slice(bytes.position(), (int) count);
    bytes.position(bytes.position() + (int) count);
    return taken;
  }
}
