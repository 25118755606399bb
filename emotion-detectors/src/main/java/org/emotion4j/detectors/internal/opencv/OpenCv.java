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

import java.util.Objects;
import java.util.function.Supplier;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerScope;
import org.emotion4j.EmotionException;

/** Loads OpenCV's native code. */
final class OpenCv {

  private OpenCv() {}

  /**
   * Loads a part of OpenCV, if that has not been done yet.
   *
   * @param part the JavaCPP class that stands for it
   * @throws EmotionException if that fails, with the remedy
   */
  static void load(Class<?> part) {
    try {
      Loader.load(part);
    } catch (LinkageError | RuntimeException e) {
      // The cause names the library that is missing, such as one of CUDA.
      String reason = Objects.requireNonNullElse(e.getCause(), e).getMessage();
      throw new EmotionException(
          ("OpenCV's native code for %s could not be loaded (%s). The jars of opencv, openblas and javacpp"
                  + " must be of one release, each with its jar for this platform; they unpack into the folder"
                  + " that the system property org.bytedeco.javacpp.cachedir names, which must be writable and"
                  + " allow execution")
              .formatted(OpenCvPresence.PLATFORM, reason),
          e);
    }
  }

  /**
   * Runs an action and frees all native memory that it took, at once: without this it would wait
   * for a garbage collection, which knows nothing of its size.
   *
   * @param action what to do; must not return or keep a native object
   */
  @SuppressWarnings("try") // the scope works by being open
  static <T> T scoped(Supplier<T> action) {
    try (PointerScope scope = new PointerScope()) {
      return action.get();
    }
  }
}
