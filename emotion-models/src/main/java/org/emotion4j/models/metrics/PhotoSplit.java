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
package org.emotion4j.models.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which photos may be learnt from and which are kept for measuring: half of them each, by what the
 * file holds, so that neither a name nor a folder nor a new photo beside it changes the side.
 */
public final class PhotoSplit {

  private PhotoSplit() {}

  /**
   * Tells on which side a photo is.
   *
   * @param photo the file
   * @return whether the first byte of the SHA-256 of its content is odd; then no training may see
   *     any part of it
   * @throws UncheckedIOException if it cannot be read
   */
  public static boolean isForMeasuring(Path photo) {
    return (digest(photo)[0] & 1) == 1;
  }

  /**
   * A number that depends on the photo's content alone, for what is to be drawn by chance.
   *
   * @param photo the file
   * @return bytes two to nine of the SHA-256 of its content
   * @throws UncheckedIOException if it cannot be read
   */
  public static long seed(Path photo) {
    return java.nio.ByteBuffer.wrap(digest(photo)).getLong(1);
  }

  private static byte[] digest(Path photo) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(photo));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException("'" + photo + "' could not be read", e);
    }
  }
}
