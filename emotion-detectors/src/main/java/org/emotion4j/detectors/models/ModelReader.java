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
package org.emotion4j.detectors.models;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads and checks copies of model files without ever holding more than makes sense. */
final class ModelReader {

  /** A copy that somebody trained anew may be larger, within reason. */
  private static final long LEEWAY = 64L << 20;

  private static final int GROWTH = 4;

  /** A place where a file may be. */
  interface Place {
    InputStream open() throws IOException;
  }

  private ModelReader() {}

  /** The most bytes that are read of a file that the user names. */
  static long most(ModelFile file) {
    return Math.min(Integer.MAX_VALUE - 16, file.bytes() * GROWTH + LEEWAY);
  }

  /** What is there, and of a larger file just one byte more than the limit. */
  static byte[] read(Place place, long most) throws IOException {
    try (InputStream stream = place.open()) {
      return stream.readNBytes(Math.toIntExact(most + 1));
    }
  }

  /** A copy that is to be the published file, whole or with the byte that shows it is too long. */
  static byte[] read(Place place, ModelFile file) throws IOException {
    return read(place, file.bytes());
  }

  /** What is wrong with such a copy, if anything is. */
  static Optional<String> fault(ModelFile file, byte[] content) {
    if (content.length > file.bytes()) {
      return Optional.of("it has more than %d bytes".formatted(file.bytes()));
    }
    if (content.length < file.bytes()) {
      return Optional.of("it has %d bytes, not %d".formatted(content.length, file.bytes()));
    }
    String sha256 = Sha256.of(content);
    return sha256.equals(file.sha256())
        ? Optional.empty()
        : Optional.of("its SHA-256 is %s, not %s".formatted(sha256, file.sha256()));
  }
}
