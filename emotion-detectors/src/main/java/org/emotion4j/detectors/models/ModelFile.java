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

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What is known of a model file of others.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param name what it is called on the command line: small letters, digits and hyphens
 * @param file its file name, in the jar and in the user's cache
 * @param bytes its size
 * @param sha256 its SHA-256, as 64 small hexadecimal digits
 * @param licence the licence of the file, by its SPDX identifier where it has one
 * @param trainingData what it learned from
 * @param usedBy the backends that use it; at least one
 * @param source where it comes from
 */
public record ModelFile(
    String name,
    String file,
    long bytes,
    String sha256,
    String licence,
    String trainingData,
    List<ModelUse> usedBy,
    ModelSource source) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern FILE = Pattern.compile("[a-zA-Z0-9_][a-zA-Z0-9._-]*");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** A file is held in one array. */
  private static final long MOST_BYTES = 1L << 30;

  /**
   * Checks the arguments.
   *
   * @throws IllegalArgumentException if one is not what it should be
   */
  public ModelFile {
    check(NAME.matcher(name).matches(), "name", name, "small letters, digits and hyphens");
    check(FILE.matcher(file).matches(), "file", file, "a file name without folders");
    check(bytes > 0 && bytes <= MOST_BYTES, "bytes", bytes, "from 1 to " + MOST_BYTES);
    check(SHA256.matcher(sha256).matches(), "sha256", sha256, "64 small hexadecimal digits");
    check(!licence.isBlank(), "licence", licence, "said");
    check(!trainingData.isBlank(), "training-data", trainingData, "said");
    usedBy = List.copyOf(usedBy);
    check(!usedBy.isEmpty(), "used-by", usedBy, "at least one backend");
    Objects.requireNonNull(source, "source");
  }

  private static void check(boolean right, String what, Object value, String wanted) {
    if (!right) {
      throw new IllegalArgumentException(
          "The %s of a model file must be %s, not '%s'".formatted(what, wanted, value));
    }
  }

  /**
   * Whether it can be fetched from a package registry.
   *
   * @return false if only the user can get it
   */
  public boolean isFetchable() {
    return source instanceof ModelSource.InPackage;
  }

  /**
   * Whether bytes are those of this file.
   *
   * @param content any bytes
   * @return true if size and SHA-256 are right
   */
  public boolean isGenuine(byte[] content) {
    return content.length == bytes && Sha256.of(content).equals(sha256);
  }
}
