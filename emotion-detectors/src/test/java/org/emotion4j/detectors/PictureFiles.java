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
package org.emotion4j.detectors;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests, drawn by a formula and encoded by Java's own writers. */
final class PictureFiles {

  private static final byte[] EXIF_PREFIX = {'E', 'x', 'i', 'f', 0, 0};

  private PictureFiles() {}

  /** Fills a picture so that every pixel tells where it is, with an alpha of its own. */
  static BufferedImage draw(BufferedImage picture) {
    WritableRaster raster = picture.getRaster();
    int width = picture.getWidth();
    int height = picture.getHeight();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (picture.getColorModel() instanceof IndexColorModel model) {
          raster.setSample(x, y, 0, (x + 3 * y) % model.getMapSize());
          continue;
        }
        for (int band = 0; band < raster.getNumBands(); band++) {
          int range = 1 << raster.getSampleModel().getSampleSize(band);
          double share =
              switch (band) {
                case 0 -> (double) x / width;
                case 1 -> (double) y / height;
                case 2 -> (double) (x + 2 * y) / (width + 2 * height);
                default -> (double) (2 * x + y) / (2 * width + height);
              };
          raster.setSample(x, y, band, (int) (share * range));
        }
      }
    }
    return picture;
  }

  /** An empty picture with samples side by side. */
  static BufferedImage samples(int width, int height, int bands, int bits) {
    boolean alpha = bands == 2 || bands == 4;
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(bands < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB),
            alpha,
            false,
            alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
            bits == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT);
    return new BufferedImage(
        model, model.createCompatibleWritableRaster(width, height), false, null);
  }

  /** An empty picture with a palette of colours, one of them transparent. */
  static BufferedImage transparentPalette(int width, int height) {
    byte[] level = {0, 80, (byte) 160, (byte) 240};
    byte[] other = {(byte) 250, 10, 90, 40};
    IndexColorModel model = new IndexColorModel(2, 4, level, other, level, 2);
    return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, model);
  }

  static byte[] encode(BufferedImage picture, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, format, bytes)) {
        throw new IllegalArgumentException("Java cannot write this picture as " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** EXIF data that hold nothing but the orientation. */
  static byte[] exif(int orientation) {
    return ByteBuffer.allocate(26)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {'I', 'I', 42, 0})
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 274)
        .putShort((short) 3)
        .putInt(1)
        .putInt(orientation)
        .putInt(0)
        .array();
  }

  static byte[] jpegWithExif(byte[] jpeg, byte[] exif) {
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + exif.length + 10);
    file.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.length + 8));
    return file.put(EXIF_PREFIX).put(exif).put(jpeg, 2, jpeg.length - 2).array();
  }

  /** A PNG file with one more chunk behind its header. */
  static byte[] pngWith(byte[] png, String chunk, byte[] content) {
    int headerEnd = 8 + 25;
    byte[] body = ByteBuffer.allocate(4 + content.length).put(ascii(chunk)).put(content).array();
    CRC32 crc = new CRC32();
    crc.update(body);
    ByteBuffer file = ByteBuffer.allocate(png.length + content.length + 12);
    file.put(png, 0, headerEnd).putInt(content.length).put(body).putInt((int) crc.getValue());
    return file.put(png, headerEnd, png.length - headerEnd).array();
  }

  /** A TIFF file as Java writes it, with its orientation changed. */
  static byte[] tiffWithOrientation(byte[] tiff, int orientation) {
    ByteBuffer file =
        ByteBuffer.wrap(tiff.clone())
            .order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = file.getInt(4);
    for (int i = 0; i < file.getShort(directory); i++) {
      int entry = directory + 2 + 12 * i;
      if (file.getShort(entry) == 274) {
        file.putShort(entry + 8, (short) orientation);
        return file.array();
      }
    }
    return withOrientationEntry(file, directory, orientation);
  }

  /** Writes the directory anew at the file's end, with one more entry in its place. */
  private static byte[] withOrientationEntry(ByteBuffer file, int directory, int orientation) {
    int count = file.getShort(directory);
    int start = (file.capacity() + 1) / 2 * 2;
    ByteBuffer longer = ByteBuffer.allocate(start + 2 + 12 * (count + 1) + 4).order(file.order());
    longer.put(0, file, 0, file.capacity()).putInt(4, start).position(start);
    longer.putShort((short) (count + 1));
    boolean written = false;
    for (int i = 0; i < count; i++) {
      int entry = directory + 2 + 12 * i;
      if (!written && file.getShort(entry) > 274) {
        longer.putShort((short) 274).putShort((short) 3).putInt(1);
        longer.putShort((short) orientation).putShort((short) 0);
        written = true;
      }
      longer.put(longer.position(), file, entry, 12).position(longer.position() + 12);
    }
    return longer.putInt(0).array();
  }

  private static byte[] ascii(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) text.charAt(i);
    }
    return bytes;
  }
}
