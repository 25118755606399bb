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
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.annotation.ByRef;
import org.bytedeco.javacpp.annotation.Cast;
import org.bytedeco.javacpp.annotation.Const;
import org.bytedeco.javacpp.annotation.Name;
import org.bytedeco.javacpp.annotation.Namespace;
import org.bytedeco.javacpp.annotation.Properties;

/** dlib's HOG detector with its memory. Serves one thread at a time. */
@Properties(inherit = DlibPresets.class)
@Namespace("emotion4j")
@Name("HogSession")
public final class HogSession extends Pointer {

  /** Numbers a face takes in the result: score, left, top, right, bottom (inclusive), pose. */
  public static final int VALUES = 6;

  /**
   * A new one; the library must have been loaded.
   *
   * @param filters what it searches with
   */
  public HogSession(HogFilters filters) {
    allocate(filters);
  }

  private native void allocate(@Const @ByRef HogFilters filters);

  /**
   * Finds faces.
   *
   * @param pixels the first pixel
   * @param width in pixels
   * @param height in pixels
   * @param stride bytes from row to row
   * @param format 0 for BGR, 1 for RGB, 2 for gray
   * @param upsampling how often the picture is doubled first
   * @param threshold the least score
   * @param poses a bit for each pose
   * @param result where the faces are written, the best first
   * @param room for how many there is room
   * @return how many there are
   */
  public native int detect(
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
