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
package org.emotion4j.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.emotion4j.Image;
import org.emotion4j.video.output.VideoWriter;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Videos of 640x480 pixels and 25 frames a second made of photos of the data set muxspace, whose
 * labels say what each face expresses.
 */
final class ComposedVideo implements AutoCloseable {

  static final int RATE = 25;

  /** How large a photo is shown. */
  static final int SIDE = 280;

  private static final Path DATA =
      Path.of(System.getProperty("emotion4j.shared", "none"), "data", "muxspace.zip");

  private final ZipFile zip;
  private final Map<String, String> labels = new HashMap<>();
  private final BufferedImage canvas = new BufferedImage(640, 480, BufferedImage.TYPE_3BYTE_BGR);

  /** Opens the data; the test is skipped, visibly, where there are none. */
  ComposedVideo() throws IOException {
    Assumptions.assumeTrue(Files.exists(DATA), "there is no " + DATA);
    this.zip = new ZipFile(DATA.toFile());
    try (BufferedReader table =
        new BufferedReader(new InputStreamReader(content("labels.csv"), StandardCharsets.UTF_8))) {
      table
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(row -> labels.put(row[0], row[1]));
    }
  }

  private InputStream content(String name) throws IOException {
    return zip.getInputStream(zip.getEntry(name));
  }

  /** What is drawn into a frame. */
  interface Scene {
    void draw(int frame, Graphics2D graphics);
  }

  /** A face with a known label. */
  BufferedImage photo(String name, String label) {
    String file = "images/" + name + ".jpg";
    Assertions.assertEquals(label, labels.get(file), file);
    try (InputStream content = content(file)) {
      return ImageIO.read(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void draw(Graphics2D graphics, BufferedImage photo, int x, int y) {
    graphics.drawImage(photo, x, y, SIDE, SIDE, null);
  }

  /** Writes so many frames of a scene. */
  Path write(Path file, int frames, Scene scene) {
    try (VideoWriter writer = VideoWriter.builder(file, 640, 480).frameRate(RATE).open()) {
      for (int i = 0; i < frames; i++) {
        Graphics2D graphics = canvas.createGraphics();
        graphics.setRenderingHint(
            RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, 640, 480);
        scene.draw(i, graphics);
        graphics.dispose();
        writer.write(Image.of(canvas), 1_000_000L * i / RATE);
      }
    }
    return file;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
