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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.emotion4j.Image;
import org.emotion4j.ImageDecodingException;
import org.emotion4j.internal.engine.StandardDecoders;
import org.emotion4j.internal.files.FileErrors;
import org.emotion4j.spi.EncodedImage;
import org.emotion4j.spi.ImageDecoder;
import org.emotion4j.spi.ImageHeader;
import org.emotion4j.spi.PixelAllocator;

/**
 * Reads picture files: checks the header, decodes with the first decoder that reads it, and turns
 * the picture upright. Safe to share between threads.
 */
public final class ImageReader {

  /** The most pixels of a picture, where nothing else is said. */
  public static final long DEFAULT_MAX_PIXELS = 100_000_000;

  private final List<ImageDecoder> decoders;
  private final long maxPixels;

  /**
   * A reader.
   *
   * @param decoders the decoders, the preferred first; closed by the caller
   * @param maxPixels the most pixels of a picture
   */
  public ImageReader(List<ImageDecoder> decoders, long maxPixels) {
    this.decoders = List.copyOf(decoders);
    this.maxPixels = maxPixels;
  }

  /** The reader behind {@link Image#read}, with all decoders that are there. */
  public static ImageReader standard() {
    return Standard.READER;
  }

  /** Reads a file. */
  public Image read(Path path, PixelAllocator allocator) {
    return decode(content(path), path.toString(), allocator);
  }

  private static byte[] content(Path path) {
    try {
      if (Files.isDirectory(path)) {
        throw new ImageDecodingException("'" + path + "' is a folder, not a picture");
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new ImageDecodingException("'" + path + "' does not exist", e);
    } catch (IOException | OutOfMemoryError e) {
      throw new ImageDecodingException(
          "'" + path + "' could not be read: " + FileErrors.reason(e), e);
    }
  }

  /** Decodes the content of a file, which must not be changed any more. */
  public Image decode(byte[] content, String name, PixelAllocator allocator) {
    ImageHeader header = HeaderParser.parse(name, content);
    if (header.pixels() > maxPixels) {
      throw new ImageDecodingException(
          "'%s' has %dx%d pixels, more than the limit of %d; raise it with maxImagePixels if that is meant"
              .formatted(name, header.width(), header.height(), maxPixels));
    }
    ImageDecoder decoder = decoderFor(header, name);
    try {
      Image stored = decoder.decode(new EncodedImage(name, content, header), allocator);
      return Orientation.upright(stored, header.orientation(), allocator);
    } catch (OutOfMemoryError e) {
      throw new ImageDecodingException(
          "'%s' with %dx%d pixels does not fit into memory; give Java more with -Xmx and -XX:MaxDirectMemorySize"
              .formatted(name, header.width(), header.height()),
          e);
    }
  }

  private ImageDecoder decoderFor(ImageHeader header, String name) {
    for (ImageDecoder decoder : decoders) {
      if (decoder.reads(header)) {
        return decoder;
      }
    }
    throw new ImageDecodingException(
        "'%s' is a %s file, which none of the decoders here reads (%s); the one over OpenCV does: add org.emotion4j:emotion-detectors"
            .formatted(
                name,
                header.format(),
                decoders.stream()
                    .map(decoder -> decoder.info().id() + " " + decoder.formats())
                    .collect(Collectors.joining(", "))));
  }

  /** Made when a picture is first read without an engine; its decoders live as long as the JVM. */
  private static final class Standard {

    private static final ImageReader READER =
        new ImageReader(StandardDecoders.create(), DEFAULT_MAX_PIXELS);
  }
}
