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
package org.emotion4j.benchmarks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emotion4j.Image;

/** The pictures that benchmarks look at: those of a directory, or drawn ones. */
public final class Photos {

  private static final int COUNT = 8;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  private Photos() {}

  /**
   * The pictures.
   *
   * @param directory a directory with JPEG or PNG files, at any depth; if empty, eight drawn
   *     pictures of 640x480
   * @return at least one picture
   */
  public static List<Image> of(String directory) {
    if (directory.isEmpty()) {
      return IntStream.range(0, COUNT).mapToObj(Photos::drawn).toList();
    }
    try (Stream<Path> files = Files.walk(Path.of(directory))) {
      List<Image> images =
          files
              .filter(file -> file.toString().matches("(?i).*\\.(jpe?g|png)"))
              .sorted()
              .map(Image::read)
              .toList();
      if (images.isEmpty()) {
        throw new IllegalArgumentException("There is no JPEG or PNG file in " + directory);
      }
      return images;
    } catch (IOException e) {
      throw new UncheckedIOException("The photos in " + directory + " could not be listed", e);
    }
  }

  /**
   * A picture in another size.
   *
   * @param photo the picture
   * @param longer how long its longer side becomes; 0 for the picture as it is
   */
  static Image sized(Image photo, int longer) {
    if (longer == 0) {
      return photo;
    }
    double scale = longer / (double) Math.max(photo.width(), photo.height());
    int width = Math.max(1, (int) Math.round(photo.width() * scale));
    int height = Math.max(1, (int) Math.round(photo.height() * scale));
    BufferedImage made = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = made.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(photo.toBufferedImage(), 0, 0, width, height, null);
    graphics.dispose();
    return Image.of(made);
  }

  private static Image drawn(int seed) {
    Random random = new Random(seed);
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (int i = 0; i < 40; i++) {
      graphics.setColor(new Color(random.nextInt(0x1000000)));
      graphics.fillRect(
          random.nextInt(WIDTH), random.nextInt(HEIGHT), random.nextInt(200), random.nextInt(200));
    }
    drawFace(graphics, 120 + random.nextInt(60), 90 + random.nextInt(40), 220);
    graphics.dispose();
    return Image.of(picture);
  }

  private static void drawFace(Graphics2D graphics, int x, int y, int size) {
    graphics.setColor(new Color(225, 180, 150));
    graphics.fillOval(x, y, size, size * 5 / 4);
    graphics.setColor(new Color(60, 40, 30));
    graphics.fillOval(x + size / 5, y + size * 2 / 5, size / 5, size / 9);
    graphics.fillOval(x + size * 3 / 5, y + size * 2 / 5, size / 5, size / 9);
    graphics.setColor(new Color(150, 60, 60));
    graphics.fillOval(x + size * 3 / 10, y + size * 9 / 10, size * 2 / 5, size / 10);
  }
}
