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
package org.emotion4j;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.emotion4j.internal.image.BufferedImages;
import org.emotion4j.internal.image.ImageReader;
import org.emotion4j.internal.image.ImageWriter;
import org.emotion4j.internal.image.PixelConversion;
import org.emotion4j.spi.PixelAllocator;

/**
 * A picture: rows of pixels in one direct buffer, so that native code reads them without a copy.
 *
 * <p>Immutable and safe to share between threads. The memory belongs to the buffer and is freed
 * with it by the garbage collector; there is nothing to close.
 */
public final class Image {

  private final int width;
  private final int height;
  private final int stride;
  private final PixelFormat format;
  private final ByteBuffer pixels;

  private Image(ByteBuffer pixels, int width, int height, int stride, PixelFormat format) {
    this.pixels = pixels;
    this.width = width;
    this.height = height;
    this.stride = stride;
    this.format = format;
  }

  /**
   * Reads a picture file with the best decoder that is there, and turns it upright as its EXIF
   * orientation says. Of an animation or of several pages the first is read. Transparent pixels are
   * laid over white; 16 bits a channel are reduced to 8; embedded colour profiles are not applied.
   *
   * @param path a JPEG, PNG, WebP, BMP, TIFF or GIF file of at most 100 megapixels
   * @return its pixels: {@link PixelFormat#GRAY8} for a gray file, else {@link PixelFormat#BGR8}
   * @throws ImageDecodingException if the file is missing, empty, cut off, broken, too large or of
   *     an unknown kind
   */
  public static Image read(Path path) {
    return ImageReader.standard().read(path, PixelAllocator.FRESH);
  }

  /**
   * Decodes the content of a picture file; as {@link #read} in all else.
   *
   * @param file the whole content of a file
   * @return its pixels
   * @throws ImageDecodingException if the content is empty, cut off, broken, too large or of an
   *     unknown kind
   */
  public static Image decode(byte[] file) {
    return ImageReader.standard()
        .decode(file.clone(), file.length + " bytes in memory", PixelAllocator.FRESH);
  }

  /**
   * Copies a Java picture. Transparent pixels are laid over white.
   *
   * @param image a picture of any type
   * @return {@link PixelFormat#GRAY8} for a gray picture, else {@link PixelFormat#BGR8}
   */
  public static Image of(BufferedImage image) {
    return BufferedImages.toImage(image, PixelAllocator.FRESH);
  }

  /**
   * Takes pixels as they are, without a copy. The caller must not change them as long as the image
   * is in use.
   *
   * @param pixels a direct buffer; row 0 starts at index 0, whatever the buffer's position
   * @param width the width in pixels, at least 1
   * @param height the height in pixels, at least 1
   * @param stride bytes from one row's start to the next, at least width times channels
   * @param format what the bytes mean
   * @return an image over the buffer
   * @throws IllegalArgumentException if the buffer is not direct or too small, or a size is wrong
   */
  public static Image wrap(
      ByteBuffer pixels, int width, int height, int stride, PixelFormat format) {
    if (!pixels.isDirect()) {
      throw new IllegalArgumentException(
          "Only a direct buffer can be wrapped; allocate it with ByteBuffer.allocateDirect");
    }
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "A picture cannot have " + width + "x" + height + " pixels");
    }
    long rowBytes = (long) width * format.channels();
    if (stride < rowBytes) {
      throw new IllegalArgumentException(
          "A row of %d pixels of %s needs %d bytes; a stride of %d is too small"
              .formatted(width, format, rowBytes, stride));
    }
    long needed = (long) stride * (height - 1) + rowBytes;
    if (pixels.capacity() < needed) {
      throw new IllegalArgumentException(
          "%dx%d pixels of %s with a stride of %d need %d bytes; the buffer has %d"
              .formatted(width, height, format, stride, needed, pixels.capacity()));
    }
    ByteBuffer view = pixels.asReadOnlyBuffer();
    view.clear();
    return new Image(view, width, height, stride, format);
  }

  /**
   * The width.
   *
   * @return pixels, at least 1
   */
  public int width() {
    return width;
  }

  /**
   * The height.
   *
   * @return pixels, at least 1
   */
  public int height() {
    return height;
  }

  /**
   * The distance of two rows.
   *
   * @return bytes, at least width times channels
   */
  public int stride() {
    return stride;
  }

  /**
   * What the bytes mean.
   *
   * @return the format
   */
  public PixelFormat format() {
    return format;
  }

  /**
   * The pixels.
   *
   * @return a new read-only view of the direct buffer; pixel (x, y) starts at index y * stride + x
   *     * channels
   */
  public ByteBuffer pixels() {
    return pixels.duplicate();
  }

  /**
   * This picture in another format. Gray is made as 0.2989 R + 0.5870 G + 0.1140 B, rounded.
   *
   * @param target the format
   * @return this image if it has the format already, else a converted copy
   */
  public Image toFormat(PixelFormat target) {
    return target == format ? this : PixelConversion.convert(this, target);
  }

  /**
   * A copy as a Java picture.
   *
   * @return of type {@code TYPE_BYTE_GRAY} or {@code TYPE_3BYTE_BGR}
   */
  public BufferedImage toBufferedImage() {
    return BufferedImages.fromImage(this);
  }

  /**
   * Writes the picture to a file. The file appears whole or not at all.
   *
   * @param path where to; the name ends in {@code .png}, {@code .jpg}, {@code .jpeg} or {@code
   *     .bmp}, which decides the kind of file
   * @throws EmotionException if that fails
   * @throws IllegalArgumentException if the name ends otherwise
   */
  public void write(Path path) {
    ImageWriter.write(this, path);
  }

  @Override
  public String toString() {
    return "Image[" + width + "x" + height + " " + format + "]";
  }
}
