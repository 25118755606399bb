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

import java.nio.ByteOrder;
import org.emotion4j.ImageDecodingException;
import org.emotion4j.spi.ImageHeader;

/**
 * Reads the header of a picture file and checks that the file's end is there.
 *
 * <p>Decoders fill what is missing of a cut-off file with gray; a face that is half gray would get
 * an emotion like any other. So the end is looked for here, before anything is decoded.
 */
final class HeaderParser {

  private HeaderParser() {}

  /**
   * Reads a header.
   *
   * @param name how error messages call the file
   * @param data the whole file
   * @throws ImageDecodingException if the file is empty, cut off, broken or of an unknown kind
   */
  static ImageHeader parse(String name, byte[] data) {
    if (data.length == 0) {
      throw new ImageDecodingException("'" + name + "' is empty");
    }
    try {
      return parse(new Bytes(data, ByteOrder.BIG_ENDIAN));
    } catch (Bytes.CutOffException | IllegalArgumentException e) {
      throw new ImageDecodingException(
          "'" + name + "' is no picture that can be read: " + e.getMessage(), e);
    }
  }

  private static ImageHeader parse(Bytes bytes) {
    if (bytes.startsWith(0, "\u00ff\u00d8\u00ff")) {
      return JpegHeader.parse(bytes);
    }
    if (bytes.startsWith(0, "\u0089PNG\r\n\u001a\n")) {
      return PngHeader.parse(bytes);
    }
    Bytes littleEndian = bytes.in(ByteOrder.LITTLE_ENDIAN);
    if (bytes.startsWith(0, "RIFF") && bytes.startsWith(8, "WEBP")) {
      return WebpHeader.parse(littleEndian);
    }
    if (bytes.startsWith(0, "GIF87a") || bytes.startsWith(0, "GIF89a")) {
      return GifHeader.parse(littleEndian);
    }
    if (bytes.startsWith(0, "II*\0")) {
      return TiffHeader.parse(littleEndian);
    }
    if (bytes.startsWith(0, "MM\0*")) {
      return TiffHeader.parse(bytes);
    }
    if (bytes.startsWith(0, "BM")) {
      return BmpHeader.parse(littleEndian);
    }
    throw new IllegalArgumentException(
        "its content is none of JPEG, PNG, WebP, BMP, TIFF and GIF, whatever its name says");
  }
}
