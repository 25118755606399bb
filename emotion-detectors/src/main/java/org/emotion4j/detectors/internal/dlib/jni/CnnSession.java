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
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.annotation.Cast;
import org.bytedeco.javacpp.annotation.Name;
import org.bytedeco.javacpp.annotation.Namespace;
import org.bytedeco.javacpp.annotation.Properties;

/**
 * The parts of dlib's CNN detector before and behind its convolutions, with their memory. Serves
 * one thread at a time.
 */
@Properties(inherit = DlibPresets.class)
@Namespace("emotion4j")
@Name("CnnSession")
public final class CnnSession extends Pointer {

  /** Numbers a face takes in the result: score, left, top, right, bottom (inclusive). */
  public static final int VALUES = 5;

  /**
   * A new one; the library must have been loaded.
   *
   * @param red the mean of the red channel, which is subtracted; likewise green and blue
   * @param padding pixels between two sizes of the picture in its pyramid
   * @param outerPadding pixels around the pyramid
   * @param kernel the side of the last filter
   * @param scale pixels of the pyramid from one score to the next
   * @param offset the pixel of the pyramid on which the first score lies
   * @param windowWidth the width of a face; likewise its height
   * @param mostOverlap intersection over union from which two boxes show the same face
   * @param mostCovered part of a box that may be covered by another
   */
  public CnnSession(
      float red,
      float green,
      float blue,
      int padding,
      int outerPadding,
      int kernel,
      double scale,
      double offset,
      int windowWidth,
      int windowHeight,
      double mostOverlap,
      double mostCovered) {
    allocate(
        red,
        green,
        blue,
        padding,
        outerPadding,
        kernel,
        scale,
        offset,
        windowWidth,
        windowHeight,
        mostOverlap,
        mostCovered);
  }

  private native void allocate(
      float red,
      float green,
      float blue,
      int padding,
      int outerPadding,
      int kernel,
      double scale,
      double offset,
      int windowWidth,
      int windowHeight,
      double mostOverlap,
      double mostCovered);

  /**
   * Makes the tiled pyramid of a picture.
   *
   * @param pixels the first pixel
   * @param width in pixels
   * @param height in pixels
   * @param stride bytes from row to row
   * @param format 0 for BGR, 1 for RGB, 2 for gray
   * @param upsampling how often the picture is doubled first
   */
  public native void prepare(
      @Cast("const unsigned char*") BytePointer pixels,
      int width,
      int height,
      int stride,
      int format,
      int upsampling);

  /**
   * The height of the pyramid.
   *
   * @return pixels
   */
  public native int rows();

  /**
   * The width of the pyramid.
   *
   * @return pixels
   */
  public native int columns();

  /**
   * Some rows of the pyramid as the network's input.
   *
   * @param first the first row
   * @param rows how many
   * @return red, green and blue, a plane each, valid until the next call
   */
  public native FloatPointer band(int first, int rows);

  /**
   * Makes the map of scores, all the same.
   *
   * @param rows its height
   * @param columns its width
   * @param bias the score
   */
  public native void clearScores(int rows, int columns, float bias);

  /**
   * Room for what the network says of a band.
   *
   * @param rows the height of its output
   * @param columns the width of its output
   * @return a plane for each tap of the last filter, valid until the next call
   */
  public native FloatPointer taps(int rows, int columns);

  /**
   * Adds what the network has said of a band to the map of scores.
   *
   * @param bandFirst the row of the map that the band's first row is
   * @param bandRows how many rows the band has
   * @param first the first row of the map that is completed
   * @param end the row behind the last that is completed
   */
  public native void addTaps(int bandFirst, int bandRows, int first, int end);

  /**
   * Takes the faces from the map of scores.
   *
   * @param threshold faces have a higher score
   * @param result where they are written, the best first
   * @param room for how many there is room
   * @return how many there are
   */
  public native int faces(double threshold, DoublePointer result, int room);
}
