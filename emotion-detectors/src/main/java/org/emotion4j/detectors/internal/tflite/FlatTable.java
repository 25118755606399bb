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
package org.emotion4j.detectors.internal.tflite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table in a file of FlatBuffers, with a check of every access. Fields are known by their place
 * in the schema, from 0; one that is absent has its default. Broken data end in an {@link
 * IllegalArgumentException}.
 */
final class FlatTable {

  /** Behind the sizes of the list of fields and of the table. */
  private static final int FIRST_FIELD = 4;

  private final ByteBuffer file;
  private final int start;
  private final int fields;
  private final int fieldsEnd;

  private FlatTable(ByteBuffer file, int start) {
    this.file = file;
    this.start = start;
    this.fields = place((long) start - number(start), FIRST_FIELD);
    this.fieldsEnd = fields + (file.getShort(fields) & 0xFFFF);
    place(fields, fieldsEnd - fields);
  }

  /** The outermost table of a file. */
  static FlatTable root(byte[] content) {
    ByteBuffer file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    if (content.length < Integer.BYTES) {
      throw new IllegalArgumentException("it has only " + content.length + " bytes");
    }
    return new FlatTable(file, follow(file, 0));
  }

  int integer(int field, int otherwise) {
    int at = find(field);
    return at == 0 ? otherwise : number(at);
  }

  /** A number of one byte, without a sign. */
  int small(int field, int otherwise) {
    int at = find(field);
    return at == 0 ? otherwise : file.get(place(at, 1)) & 0xFF;
  }

  Optional<FlatTable> table(int field) {
    int at = find(field);
    return at == 0 ? Optional.empty() : Optional.of(new FlatTable(file, follow(file, at)));
  }

  /** A list of at most so many tables; empty if the field is absent. */
  List<FlatTable> tables(int field, int most) {
    int at = find(field);
    List<FlatTable> tables = new ArrayList<>();
    if (at != 0) {
      int list = follow(file, at);
      int count = count(list, Integer.BYTES, most);
      for (int i = 1; i <= count; i++) {
        tables.add(new FlatTable(file, follow(file, list + i * Integer.BYTES)));
      }
    }
    return tables;
  }

  /** A list of at most so many numbers; empty if the field is absent. */
  List<Integer> integers(int field, int most) {
    int at = find(field);
    List<Integer> numbers = new ArrayList<>();
    if (at != 0) {
      int list = follow(file, at);
      int count = count(list, Integer.BYTES, most);
      for (int i = 1; i <= count; i++) {
        numbers.add(number(list + i * Integer.BYTES));
      }
    }
    return numbers;
  }

  /** The bytes of a list, which are not copied; empty if the field is absent. */
  ByteBuffer bytes(int field, int most) {
    int at = find(field);
    if (at == 0) {
      return ByteBuffer.allocate(0);
    }
    int list = follow(file, at);
    int count = count(list, 1, most);
    return file.slice(list + Integer.BYTES, count).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** A text of at most so many bytes; empty if the field is absent. */
  String text(int field, int most) {
    return StandardCharsets.UTF_8.decode(bytes(field, most)).toString();
  }

  /** Where a field's value lies; 0, where no value can lie, if it is absent. */
  private int find(int field) {
    int entry = fields + FIRST_FIELD + field * Short.BYTES;
    if (entry + Short.BYTES > fieldsEnd) {
      return 0;
    }
    int offset = file.getShort(entry) & 0xFFFF;
    return offset == 0 ? 0 : place((long) start + offset, 1);
  }

  private int count(int list, int size, int most) {
    int count = number(list);
    if (count < 0 || count > most) {
      throw new IllegalArgumentException(
          "a list has %d entries; at most %d are read".formatted(count & 0xFFFFFFFFL, most));
    }
    place(list, Integer.BYTES + (long) count * size);
    return count;
  }

  private int number(int at) {
    return file.getInt(place(at, Integer.BYTES));
  }

  private static int follow(ByteBuffer file, int at) {
    if (at > file.capacity() - Integer.BYTES) {
      throw beyond(at);
    }
    long target = at + (file.getInt(at) & 0xFFFFFFFFL);
    if (target > file.capacity() - Integer.BYTES) {
      throw beyond(target);
    }
    return (int) target;
  }

  /** The place itself, if so many bytes are there. */
  private int place(long at, long bytes) {
    if (at < 0 || at + bytes > file.capacity()) {
      throw beyond(at);
    }
    return (int) at;
  }

  private static IllegalArgumentException beyond(long at) {
    return new IllegalArgumentException("it refers to byte " + at + ", which is beyond its end");
  }
}
