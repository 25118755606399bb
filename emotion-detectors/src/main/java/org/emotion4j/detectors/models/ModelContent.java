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

import java.util.Objects;

/**
 * A model file that was read.
 *
 * <p>Safe to share between threads as long as nobody changes the bytes. Two are equal if they have
 * the same array, not if they have the same bytes.
 *
 * @param where what messages call it: a path in quotes, or a file on the class path
 * @param content its bytes, which are not copied and must not be changed
 * @param genuine whether it is the published file, by its SHA-256; another may have any content
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier into native code, never compared
public record ModelContent(String where, byte[] content, boolean genuine) {

  /** Refuses null. */
  public ModelContent {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(content, "content");
  }
}
