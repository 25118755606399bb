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

/**
 * What the first bytes of a picture file tell, before any pixel is decoded.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param format the kind of file
 * @param width the stored width in pixels, before the orientation is applied
 * @param height the stored height in pixels
 * @param channels stored channels: 1 gray or palette, 2 gray with alpha, 3 colour, 4 colour with
 *     alpha or CMYK; 0 where the header does not say
 * @param inkColours what a JPEG file with four channels holds
 * @param orientation the EXIF or TIFF orientation, 1 to 8; 1 is upright
 */
public record ImageHeader(
    ImageFormat format,
    int width,
    int height,
    int channels,
    InkColours inkColours,
    int orientation) {

  /**
   * How the four channels of a JPEG file are stored. They are cyan, magenta, yellow and black with
   * 255 for no ink, as Adobe's programs write them and all common decoders take them, whether or
   * not the file names Adobe.
   */
  public enum InkColours {
    /** The file has no ink colours. */
    NONE,
    /** As they are. */
    CMYK,
    /** The first three as luminance and chrominance. */
    YCCK
  }

  public ImageHeader {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "A picture cannot have " + width + "x" + height + " pixels");
    }
    if (orientation < 1 || orientation > 8) {
      throw new IllegalArgumentException("There is no orientation " + orientation);
    }
  }

  /**
   * The number of pixels.
   *
   * @return width times height
   */
  public long pixels() {
    return (long) width * height;
  }
}
