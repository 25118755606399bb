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
package org.emotion4j.internal.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.emotion4j.BackendInfo;
import org.emotion4j.Device;
import org.emotion4j.Image;
import org.emotion4j.ImageDecodingException;
import org.emotion4j.spi.EncodedImage;
import org.emotion4j.spi.ImageDecoder;
import org.emotion4j.spi.ImageFormat;
import org.emotion4j.spi.ImageHeader.InkColours;
import org.emotion4j.spi.PixelAllocator;

/** Decodes with Java's own image readers. */
final class JdkImageDecoder implements ImageDecoder {

  static final String VERSION = "Java " + Runtime.version().feature();

  private final BackendInfo info = new BackendInfo("jdk", VERSION, "none", Device.CPU);
  private final Map<ImageFormat, ImageReaderSpi> readers = findReaders();
  private final Set<ImageFormat> formats = Set.copyOf(readers.keySet());

  private static Map<ImageFormat, ImageReaderSpi> findReaders() {
    Map<ImageFormat, ImageReaderSpi> found = new EnumMap<>(ImageFormat.class);
    for (ImageFormat format : EnumSet.allOf(ImageFormat.class)) {
      Iterator<javax.imageio.ImageReader> readers =
          ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT));
      if (readers.hasNext()) {
        javax.imageio.ImageReader reader = readers.next();
        found.put(format, reader.getOriginatingProvider());
        reader.dispose();
      }
    }
    return found;
  }

  @Override
  public BackendInfo info() {
    return info;
  }

  @Override
  public Set<ImageFormat> formats() {
    return formats;
  }

  @Override
  public Image decode(EncodedImage encoded, PixelAllocator allocator) {
    ImageReaderSpi spi = readers.get(encoded.header().format());
    if (spi == null) {
      throw new ImageDecodingException(
          "'"
              + encoded.name()
              + "' is a "
              + encoded.header().format()
              + " file; Java cannot read it");
    }
    // Broken files make Java's readers throw nearly any unchecked exception besides IOException.
    try {
      return decode(spi, encoded, allocator);
    } catch (IOException | RuntimeException e) {
      throw new ImageDecodingException(
          "'" + encoded.name() + "' could not be decoded: " + e.getMessage(), e);
    }
  }

  private static Image decode(ImageReaderSpi spi, EncodedImage encoded, PixelAllocator allocator)
      throws IOException {
    javax.imageio.ImageReader reader = spi.createReaderInstance();
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(content(encoded)))) {
      reader.setInput(input, true, true);
      InkColours ink = encoded.header().inkColours();
      if (ink != InkColours.NONE) {
        Raster raster = reader.readRaster(0, null);
        return InkConversion.toImage(raster, ink, allocator);
      }
      BufferedImage image = reader.read(0);
      return BufferedImages.toImage(image, allocator);
    } finally {
      reader.dispose();
    }
  }

  private static byte[] content(EncodedImage encoded) {
    return encoded.header().format() == ImageFormat.JPEG
        ? JpegProfile.hidden(encoded.bytes())
        : encoded.bytes();
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
