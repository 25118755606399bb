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
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.emotion4j.EmotionException;
import org.emotion4j.Image;
import org.emotion4j.internal.files.FileErrors;
import org.emotion4j.internal.files.PartFile;

/** Writes pictures to files, each whole or not at all. */
public final class ImageWriter {

  private static final Map<String, String> FORMAT_BY_ENDING =
      Map.of("png", "png", "jpg", "jpeg", "jpeg", "jpeg", "bmp", "bmp");
  private static final float JPEG_QUALITY = 0.95f;

  private ImageWriter() {}

  /** Encodes the picture as the file's name says and writes the file. */
  public static void write(Image image, Path path) {
    String name = String.valueOf(path.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String format = FORMAT_BY_ENDING.get(ending);
    if (format == null) {
      throw new IllegalArgumentException(
          "'" + path + "' must end in .png, .jpg, .jpeg or .bmp, which decides the kind of file");
    }
    try {
      PartFile.write(path, encode(image.toBufferedImage(), format));
    } catch (IOException e) {
      throw new EmotionException(
          "Could not write the picture '" + path + "': " + FileErrors.reason(e), e);
    }
  }

  private static byte[] encode(BufferedImage image, String format) throws IOException {
    Iterator<javax.imageio.ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
    if (!writers.hasNext()) {
      throw new IOException("this Java runtime has no writer for " + format);
    }
    javax.imageio.ImageWriter writer = writers.next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      if (format.equals("jpeg")) {
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(JPEG_QUALITY);
      }
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
