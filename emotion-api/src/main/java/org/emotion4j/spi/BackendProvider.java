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

import java.util.List;

/**
 * The cheap side of a backend: its name, its rank, and whether it can run here. Constructing a
 * provider and {@linkplain #probe probing} it loads no native code and reads no model; only {@link
 * #create} does.
 *
 * <p>Implementations are stateless, safe to share between threads, and have a public constructor
 * without parameters. They are listed in {@code META-INF/services} or in a module descriptor.
 *
 * @param <T> what it makes
 */
public interface BackendProvider<T> {

  /**
   * The name by which the backend is chosen: lower-case letters, digits and hyphens, starting with
   * a letter, at most 40 characters. Of two providers with one id the first on the class path wins.
   *
   * @return the id, for instance {@code dlib-hog}
   */
  String id();

  /**
   * The rank among the backends of its kind: where none is named, the highest whose probe succeeds
   * is taken; of equal ones the first by id.
   *
   * @return the rank; those of this library are from 0 to 1000
   */
  int priority();

  /**
   * A sentence that tells a user what the backend is.
   *
   * @return the description
   */
  String description();

  /**
   * The version of the engine underneath, as far as it can be told without loading it.
   *
   * @return for instance {@code OpenCV 4.13.0}
   */
  String version();

  /**
   * The options that the backend understands, besides the device.
   *
   * @return the options; an unknown one is refused before the backend is asked
   */
  default List<BackendOption> options() {
    return List.of();
  }

  /**
   * Tells whether the backend can run here with these options, without loading native code.
   *
   * @param options the options it would be made with
   * @return available, or why not and what to do about it
   */
  Availability probe(BackendOptions options);

  /**
   * Makes the backend, loading its native code and its model.
   *
   * @param options how
   * @return a new instance, which the caller closes
   * @throws org.emotion4j.EmotionException if that fails: it says what, and what to do next
   */
  T create(BackendOptions options);
}
