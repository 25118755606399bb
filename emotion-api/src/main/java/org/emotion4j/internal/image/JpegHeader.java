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
import org.emotion4j.spi.ImageFormat;
import org.emotion4j.spi.ImageHeader;
import org.emotion4j.spi.ImageHeader.InkColours;

/** The header of a JPEG file (ITU-T T.81, annex B). */
final class JpegHeader {

  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int APP1_EXIF = 0xe1;
  private static final int APP14_ADOBE = 0xee;
  private static final int ADOBE_YCCK = 2;

  private int width;
  private int height;
  private int channels;
  private int orientation = 1;
  private int adobeTransform;

  private JpegHeader() {}

  static ImageHeader parse(Bytes bytes) {
    JpegHeader header = new JpegHeader();
    header.readMarkers(bytes);
    if (header.width == 0 || header.height == 0) {
      throw new IllegalArgumentException("the JPEG header gives no size");
    }
    return new ImageHeader(
        ImageFormat.JPEG,
        header.width,
        header.height,
        header.channels,
        header.inkColours(),
        header.orientation);
  }

  /** Walks from marker to marker up to the end of the image. */
  private void readMarkers(Bytes bytes) {
    long offset = 2;
    while (true) {
      offset = bytes.find(0xff, offset); // over stray bytes, which decoders skip too
      int marker = bytes.u8(offset + 1);
      offset += 2;
      if (marker == END_OF_IMAGE) {
        return;
      }
      if (marker == 0xff) { // a fill byte
        offset--;
      } else if (!standsAlone(marker)) {
        readSegment(bytes, marker, offset);
        offset += bytes.u16(offset);
        if (marker == START_OF_SCAN) {
          offset = endOfScan(bytes, offset);
        }
      }
    }
  }

  private static boolean standsAlone(int marker) {
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
  }

  private void readSegment(Bytes bytes, int marker, long offset) {
    if (isStartOfFrame(marker)) {
      height = bytes.u16(offset + 3);
      width = bytes.u16(offset + 5);
      channels = bytes.u8(offset + 7);
    } else if (marker == APP1_EXIF && bytes.startsWith(offset + 2, "Exif\0\0")) {
      orientation = exifOrientation(bytes, offset + 8);
    } else if (marker == APP14_ADOBE && bytes.startsWith(offset + 2, "Adobe")) {
      adobeTransform = bytes.u8(offset + 13);
    }
  }

  private static boolean isStartOfFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  /** The next marker after compressed data that is no restart marker. */
  private static long endOfScan(Bytes bytes, long start) {
    long offset = start;
    while (true) {
      offset = bytes.find(0xff, offset);
      int next = bytes.u8(offset + 1);
      boolean partOfScan = next == 0x00 || (next >= 0xd0 && next <= 0xd7);
      if (!partOfScan && next != 0xff) {
        return offset;
      }
      offset++;
    }
  }

  /** EXIF data are a TIFF file of their own; broken ones do not make the picture unreadable. */
  static int exifOrientation(Bytes bytes, long start) {
    try {
      boolean littleEndian = bytes.startsWith(start, "II");
      Bytes tiff = bytes.in(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      return TiffHeader.orientation(tiff, start);
    } catch (Bytes.CutOffException e) {
      return 1;
    }
  }

  private InkColours inkColours() {
    if (channels != 4) {
      return InkColours.NONE;
    }
    return adobeTransform == ADOBE_YCCK ? InkColours.YCCK : InkColours.CMYK;
  }
}
