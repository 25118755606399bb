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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures for tests, drawn by a formula and encoded by Java's own writers. */
final class Encoded {

  private Encoded() {}

  /** A picture without symmetry: every pixel tells where it is. */
  static BufferedImage picture(int width, int height, int type) {
    BufferedImage picture = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = 255 * x / Math.max(1, width - 1);
        int green = 255 * y / Math.max(1, height - 1);
        picture.setRGB(x, y, 0xff000000 | red << 16 | green << 8 | (red + 2 * green) / 3);
      }
    }
    return picture;
  }

  static byte[] encode(BufferedImage picture, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, format, bytes)) {
        throw new IllegalArgumentException("No writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A JPEG file with an EXIF segment that holds nothing but the orientation. */
  static byte[] jpegWithOrientation(BufferedImage picture, int orientation, boolean bigEndian) {
    byte[] jpeg = encode(picture, "jpg");
    byte[] order = {(byte) (bigEndian ? 'M' : 'I'), (byte) (bigEndian ? 'M' : 'I')};
    ByteArrayOutputStream exif = new ByteArrayOutputStream();
    exif.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
    exif.writeBytes(order);
    exif.writeBytes(number(42, 2, bigEndian));
    exif.writeBytes(number(8, 4, bigEndian));
    exif.writeBytes(number(1, 2, bigEndian)); // one entry
    exif.writeBytes(number(274, 2, bigEndian));
    exif.writeBytes(number(3, 2, bigEndian));
    exif.writeBytes(number(1, 4, bigEndian));
    exif.writeBytes(number(orientation, 2, bigEndian));
    exif.writeBytes(number(0, 2, bigEndian));
    exif.writeBytes(number(0, 4, bigEndian));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(jpeg, 0, 2);
    file.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1});
    file.writeBytes(number(exif.size() + 2, 2, true));
    file.writeBytes(exif.toByteArray());
    file.write(jpeg, 2, jpeg.length - 2);
    return file.toByteArray();
  }

  /** A JPEG file with a colour profile in one segment. */
  static byte[] jpegWithProfile(byte[] jpeg, byte[] profile) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    int pictureStart = 4 + ((jpeg[4] & 0xff) << 8 | (jpeg[5] & 0xff)); // behind the JFIF segment
    file.write(jpeg, 0, pictureStart);
    file.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe2});
    file.writeBytes(number(profile.length + 16, 2, true));
    file.writeBytes("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII));
    file.writeBytes(new byte[] {1, 1}); // the first of one
    file.writeBytes(profile);
    file.write(jpeg, pictureStart, jpeg.length - pictureStart);
    return file.toByteArray();
  }

  private static byte[] number(int value, int size, boolean bigEndian) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      int shift = 8 * (bigEndian ? size - 1 - i : i);
      bytes[i] = (byte) (value >> shift);
    }
    return bytes;
  }
}
