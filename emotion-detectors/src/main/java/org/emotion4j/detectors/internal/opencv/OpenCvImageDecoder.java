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

import java.nio.ByteBuffer;
import java.util.Set;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.emotion4j.BackendInfo;
import org.emotion4j.Device;
import org.emotion4j.Image;
import org.emotion4j.ImageDecodingException;
import org.emotion4j.PixelFormat;
import org.emotion4j.spi.EncodedImage;
import org.emotion4j.spi.ImageDecoder;
import org.emotion4j.spi.ImageFormat;
import org.emotion4j.spi.ImageHeader;
import org.emotion4j.spi.PixelAllocator;

/** Decodes with OpenCV's image readers. Safe to share between threads. */
final class OpenCvImageDecoder implements ImageDecoder {

  private static final Set<ImageFormat> FORMATS =
      Set.of(
          ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP, ImageFormat.BMP, ImageFormat.TIFF);

  private final BackendInfo info =
      new BackendInfo(DecoderBackend.ID, DecoderBackend.VERSION, "none", Device.CPU);

  private OpenCvImageDecoder() {}

  static OpenCvImageDecoder load() {
    OpenCv.load(opencv_imgcodecs.class);
    return new OpenCvImageDecoder();
  }

  @Override
  public BackendInfo info() {
    return info;
  }

  @Override
  public Set<ImageFormat> formats() {
    return FORMATS;
  }

  /** OpenCV drops or multiplies in the transparency of TIFF, and has its own idea of its inks. */
  @Override
  public boolean reads(ImageHeader header) {
    boolean plain = header.channels() == 1 || header.channels() == 3;
    return FORMATS.contains(header.format()) && (header.format() != ImageFormat.TIFF || plain);
  }

  @Override
  public Image decode(EncodedImage encoded, PixelAllocator allocator) {
    if (!reads(encoded.header())) {
      throw new ImageDecodingException(
          "'%s' is a %s file with %d channels, which this decoder does not read; Java's does"
              .formatted(encoded.name(), encoded.header().format(), encoded.header().channels()));
    }
    try {
      return OpenCv.scoped(() -> decodeScoped(encoded, allocator));
    } catch (ImageDecodingException e) {
      throw e;
    } catch (RuntimeException e) { // OpenCV's own exceptions arrive as such
      throw new ImageDecodingException(
          "'" + encoded.name() + "' could not be decoded: " + e.getMessage(), e);
    }
  }

  private static Image decodeScoped(EncodedImage encoded, PixelAllocator allocator) {
    ImageHeader header = encoded.header();
    return switch (ReadMode.of(encoded)) {
      case GRAY -> decodeInPlace(encoded, PixelFormat.GRAY8, allocator);
      case COLOUR -> decodeInPlace(encoded, PixelFormat.BGR8, allocator);
      case AS_STORED -> {
        byte[] file =
            header.format() == ImageFormat.TIFF
                ? TiffOrientation.removed(encoded.bytes())
                : encoded.bytes();
        Mat stored = opencv_imgcodecs.imdecode(matrix(file), opencv_imgcodecs.IMREAD_UNCHANGED);
        checkSize(stored, encoded);
        yield StoredPixels.toImage(stored, encoded.name(), allocator);
      }
    };
  }

  /** Lets OpenCV write the pixels into the allocator's memory. */
  private static Image decodeInPlace(
      EncodedImage encoded, PixelFormat format, PixelAllocator allocator) {
    int width = encoded.header().width();
    int height = encoded.header().height();
    int stride = Math.multiplyExact(width, format.channels());
    ByteBuffer pixels = allocator.allocate(Math.multiplyExact(stride, height));
    Mat target = Pixels.wrap(pixels, width, height, stride, format);
    long address = target.data().address();
    int flags =
        format == PixelFormat.GRAY8
            ? opencv_imgcodecs.IMREAD_GRAYSCALE
            : opencv_imgcodecs.IMREAD_COLOR_BGR;
    opencv_imgcodecs.imdecode(
        matrix(encoded.bytes()), flags | opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION, target);
    checkSize(target, encoded);
    if (target.data().address() != address) {
      throw new IllegalStateException("OpenCV did not decode into the memory it was given");
    }
    return Image.wrap(pixels, width, height, stride, format);
  }

  private static Mat matrix(byte[] file) {
    return new Mat(1, file.length, opencv_core.CV_8UC1, new BytePointer(file));
  }

  private static void checkSize(Mat decoded, EncodedImage encoded) {
    if (decoded.empty()) {
      throw new ImageDecodingException(
          "'%s' could not be decoded: OpenCV finds its %s data broken or of a kind that it does not know"
              .formatted(encoded.name(), encoded.header().format()));
    }
    ImageHeader header = encoded.header();
    if (decoded.cols() != header.width() || decoded.rows() != header.height()) {
      throw new ImageDecodingException(
          "'%s' says that it has %dx%d pixels, but holds %dx%d"
              .formatted(
                  encoded.name(), header.width(), header.height(), decoded.cols(), decoded.rows()));
    }
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
