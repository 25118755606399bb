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
package org.emotion4j.detectors.internal.dlib.jni;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.annotation.Cast;
import org.bytedeco.javacpp.annotation.Name;
import org.bytedeco.javacpp.annotation.Namespace;
import org.bytedeco.javacpp.annotation.Properties;

/** The filters of dlib's frontal face detector. Safe to share between threads. */
@Properties(inherit = DlibPresets.class)
@Namespace("emotion4j")
@Name("HogFilters")
public final class HogFilters extends Pointer {

  /** Those in dlib's code, which take a quarter of a second; the library must have been loaded. */
  public HogFilters() {
    allocate();
  }

  /**
   * Those that have been saved; the library must have been loaded.
   *
   * @param file the content of a file of this library, which is not checked
   * @param size how many bytes it has
   */
  public HogFilters(BytePointer file, long size) {
    allocate(file, size);
  }

  private native void allocate();

  private native void allocate(@Cast("const unsigned char*") BytePointer file, long size);

  /**
   * Saves them.
   *
   * @param path a file, which is replaced
   */
  public native void save(String path);
}
