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

/** dlib's shape predictor. Safe to share between threads once it is made. */
@Properties(inherit = DlibPresets.class)
@Namespace("emotion4j")
@Name("ShapePredictor")
public final class ShapePredictor extends Pointer {

  /**
   * Reads one; the library must have been loaded.
   *
   * @param file the content of a file; what is wrong with it is thrown
   * @param size how many bytes it has
   */
  public ShapePredictor(BytePointer file, long size) {
    allocate(file, size);
  }

  private native void allocate(@Cast("const unsigned char*") BytePointer file, long size);

  /**
   * How many points it finds.
   *
   * @return the number
   */
  public native int points();

  /**
   * Finds the points of a face.
   *
   * @param pixels the first pixel
   * @param width in pixels
   * @param height in pixels
   * @param stride bytes from row to row
   * @param format 0 for BGR, 1 for RGB, 2 for gray
   * @param left the first column inside the face's box, which may lie outside the picture
   * @param top the first row inside it
   * @param right the last column inside it
   * @param bottom the last row inside it
   * @param result where x and y of each point are written, in pixels of the picture
   */
  public native void locate(
      @Cast("const unsigned char*") BytePointer pixels,
      int width,
      int height,
      int stride,
      int format,
      int left,
      int top,
      int right,
      int bottom,
      int[] result);
}
