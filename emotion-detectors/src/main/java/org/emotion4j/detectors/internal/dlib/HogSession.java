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
package org.emotion4j.detectors.internal.dlib;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.annotation.Cast;
import org.bytedeco.javacpp.annotation.Name;
import org.bytedeco.javacpp.annotation.Namespace;
import org.bytedeco.javacpp.annotation.Platform;

/** The C++ class of this name: dlib's HOG detector with its memory. Serves one thread at a time. */
@Platform(include = {"dlib_sources.cpp", "hog.cpp", "hog_session.h"})
@Namespace("emotion4j")
@Name("HogSession")
public final class HogSession extends Pointer {

  /** Numbers a face takes in the result: score, left, top, right, bottom (inclusive), pose. */
  static final int VALUES = 6;

  /** A new one; the library must have been loaded. */
  HogSession() {
    allocate();
  }

  private native void allocate();

  /** Finds faces; yields how many there are and writes as many as the result has room for. */
  native int detect(
      @Cast("const unsigned char*") BytePointer pixels,
      int width,
      int height,
      int stride,
      int format,
      int upsampling,
      double threshold,
      int poses,
      DoublePointer result,
      int room);
}
