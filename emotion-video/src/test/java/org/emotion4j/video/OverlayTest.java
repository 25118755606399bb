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
package org.emotion4j.video;

import static org.emotion4j.video.Pictures.GREEN_RGB;
import static org.emotion4j.video.Pictures.analysis;
import static org.emotion4j.video.Pictures.face;
import static org.emotion4j.video.Pictures.plain;
import static org.emotion4j.video.Pictures.rgb;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.emotion4j.Analysis;
import org.emotion4j.BoundingBox;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionEngine;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.video.output.OverlayWriter;
import org.emotion4j.video.source.RawStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverlayTest {

  private static final int WIDTH = 203;
  private static final int HEIGHT = 121;

  private static OverlayAnnotator annotator() {
    return (OverlayAnnotator)
        EmotionEngine.builder()
            .annotator("boxes")
            .option("boxes", "letters", "dots")
            .buildAnnotator();
  }

  private static Analysis happyFace() {
    Image picture = plain(WIDTH, HEIGHT, PixelFormat.BGR8);
    return analysis(picture, face(new BoundingBox(60, 20, 50, 50), Emotion.HAPPY));
  }

  /** One drawing of a rectangle: (0, 0, 200, alpha), from (2, 1) on, three wide and two high. */
  private static Overlay blue(int alpha) {
    Overlay overlay = new Overlay(8, 4);
    Graphics2D graphics = overlay.begin();
    graphics.setColor(new Color(0, 0, 200, alpha));
    graphics.fillRect(2, 1, 3, 2);
    graphics.dispose();
    return overlay;
  }

  @Test
  void fadesWhatIsDrawnAndNothingElse() {
    Overlay overlay = blue(255);
    BufferedImage half = overlay.picture(0.5);
    for (int y = 0; y < 4; y++) {
      for (int x = 0; x < 8; x++) {
        boolean drawn = x >= 2 && x < 5 && y >= 1 && y < 3;
        // 255 / 2 is 127.5, rounded up.
        assertEquals(drawn ? 0x800000C8 : 0, half.getRGB(x, y), x + ", " + y);
        assertEquals(drawn ? 0xFF0000C8 : 0, overlay.picture().getRGB(x, y), x + ", " + y);
      }
    }
    assertSame(overlay.picture(), overlay.picture(1));
    assertThrows(IllegalArgumentException.class, () -> overlay.picture(1.1));
    assertThrows(IllegalArgumentException.class, () -> overlay.picture(Double.NaN));
    overlay.begin().dispose();
    assertEquals(0, overlay.picture().getRGB(3, 2), "drawing begins anew");
  }

  /** By hand: gray 120 below blue 200 of an opacity of 51/255 is 96, 96 and 136. */
  @ParameterizedTest
  @EnumSource(PixelFormat.class)
  void liesOverPicturesOfEveryFormat(PixelFormat format) {
    Image below = plain(8, 4, format);
    Overlay overlay = blue(51);
    Image over = overlay.over(below);
    assertEquals(0x606088, rgb(over, 2, 1));
    assertEquals(0x606088, rgb(over, 4, 2));
    assertEquals(0x787878, rgb(over, 5, 2));
    assertEquals(0x787878, rgb(over, 3, 3));
    assertEquals(0x787878, rgb(over, 7, 0));
  }

  @Test
  void refusesPicturesOfAnotherSize() {
    Overlay overlay = new Overlay(8, 4);
    Image other = plain(8, 5, PixelFormat.BGR8);
    assertThrows(IllegalArgumentException.class, () -> overlay.over(other));
    assertThrows(IllegalArgumentException.class, () -> new Overlay(0, 4));
    try (OverlayAnnotator annotator = annotator()) {
      assertThrows(IllegalArgumentException.class, () -> annotator.draw(analysis(other), overlay));
    }
    OverlayAnnotator closed = annotator();
    closed.close();
    assertThrows(IllegalStateException.class, () -> closed.draw(happyFace(), overlay));
  }

  /** The overlay's file is decoded again and laid over the picture by hand. */
  @Test
  void whatIsInTheFileIsWhereTheAnnotatedPictureHasIt(@TempDir Path folder) {
    Path file = folder.resolve("overlay.mov");
    Image picture = plain(WIDTH, HEIGHT, PixelFormat.BGR8);
    Analysis analysis = happyFace();
    double opacity = 0.6;
    Image annotated;
    try (OverlayAnnotator annotator = annotator();
        OverlayWriter writer = OverlayWriter.open(file, WIDTH, HEIGHT, 25)) {
      Overlay overlay = new Overlay(WIDTH, HEIGHT);
      annotator.draw(analysis, overlay);
      writer.write(overlay.picture(opacity), 0);
      annotator.draw(analysis(picture), overlay);
      writer.write(overlay.picture(opacity), 40_000);
      annotated = annotator.annotate(picture, analysis);
    }
    List<int[]> pictures = RawStreams.argb(file);
    assertEquals(2, pictures.size());
    int[] drawn = pictures.get(0);
    int faint = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int pixel = drawn[y * WIDTH + x];
        int alpha = pixel >>> 24;
        assertTrue(alpha <= 153, "at most 0.6 * 255");
        int opaque = rgb(annotated, x, y);
        // Laid over the picture with its opacity undone, it is the annotated picture.
        for (int shift = 0; shift <= 16; shift += 8) {
          double share = alpha / 153.0;
          double expected = 120 * (1 - share) + ((pixel >> shift) & 255) * share;
          assertEquals(expected, (double) ((opaque >> shift) & 255), 2, x + ", " + y);
        }
        faint += alpha == 153 ? 1 : 0;
      }
    }
    // The frame of a box of 50 pixels with a line of one, and the label's background.
    assertTrue(faint >= 4 * 49 + 200, faint + " pixels drawn");
    assertEquals(0x99000000 | GREEN_RGB, drawn[20 * WIDTH + 60]);
    assertEquals(0, drawn[45 * WIDTH + 85], "the middle of the face");
    assertEquals(0, drawn[HEIGHT * WIDTH - 1]);
    assertEquals(0, pictures.get(1)[20 * WIDTH + 60], "the second frame has no box");
    assertTrue(pictures.get(1)[0] >>> 24 == 153, "but the notice that there is no face");
  }
}
