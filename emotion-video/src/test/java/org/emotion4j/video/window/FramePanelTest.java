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
package org.emotion4j.video.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import org.emotion4j.EmotionException;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.video.source.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a window paints, without one. */
class FramePanelTest {

  private static final int[] RED = {220, 30, 30};
  private static final int[] BLUE = {30, 30, 220};

  private static BufferedImage painted(FramePanel panel, int width, int height) {
    panel.setSize(width, height);
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = canvas.createGraphics();
    graphics.fillRect(0, 0, width, height); // white
    panel.paint(graphics);
    graphics.dispose();
    return canvas;
  }

  private static int colour(BufferedImage canvas, int x, int y) {
    return canvas.getRGB(x, y) & 0xFFFFFF;
  }

  @ParameterizedTest
  @EnumSource(PixelFormat.class)
  void paintsPicturesOfEveryFormatInTheirColours(PixelFormat format) {
    LatestPicture latest = new LatestPicture(40, 30);
    Image picture = TestVideos.quadrants(40, 30, RED, BLUE, BLUE, RED);
    latest.put(picture.toFormat(format));
    BufferedImage canvas = painted(new FramePanel(latest), 40, 30);
    Image expected = picture.toFormat(format).toFormat(PixelFormat.BGR8);
    for (int[] at : new int[][] {{0, 0}, {39, 0}, {0, 29}, {39, 29}, {19, 14}, {20, 15}}) {
      int[] rgb = TestVideos.rgb(expected, at[0], at[1]);
      assertEquals(rgb[0] << 16 | rgb[1] << 8 | rgb[2], colour(canvas, at[0], at[1]));
    }
  }

  /** 40x30 in a room of 100x60 is 80x60, with 10 black columns on each side. */
  @Test
  void keepsTheShapeOnBlack() {
    LatestPicture latest = new LatestPicture(40, 30);
    latest.put(TestVideos.quadrants(40, 30, RED, BLUE, BLUE, RED));
    BufferedImage canvas = painted(new FramePanel(latest), 100, 60);
    assertEquals(0, colour(canvas, 9, 30));
    assertEquals(0xDC1E1E, colour(canvas, 10, 0));
    assertEquals(0xDC1E1E, colour(canvas, 45, 20));
    assertEquals(0x1E1EDC, colour(canvas, 55, 20));
    assertEquals(0xDC1E1E, colour(canvas, 89, 59));
    assertEquals(0, colour(canvas, 90, 30));
  }

  @ParameterizedTest
  @CsvSource({
    "40, 30, 100, 60, 10, 0, 80, 60",
    "40, 30, 40, 60, 0, 15, 40, 30",
    "40, 30, 20, 15, 0, 0, 20, 15",
    "100, 10, 10, 10, 0, 4, 10, 1"
  })
  void findsTheLargestPlace(int w, int h, int rw, int rh, int x, int y, int pw, int ph) {
    assertEquals(new Rectangle(x, y, pw, ph), FramePanel.place(w, h, rw, rh));
  }

  @Test
  void aPictureThatIsPaintedIsNotTouched() {
    LatestPicture latest = new LatestPicture(4, 4);
    latest.put(TestVideos.plain(4, 4, 10, 10, 10));
    BufferedImage painted = latest.take();
    assertSame(painted, latest.take(), "nothing new");
    for (int gray = 20; gray <= 50; gray += 10) {
      latest.put(TestVideos.plain(4, 4, gray, gray, gray));
      assertEquals(0x0A0A0A, colour(painted, 0, 0));
    }
    BufferedImage next = latest.take();
    assertNotSame(painted, next);
    assertEquals(0x323232, colour(next, 3, 3), "the latest");
    Image other = TestVideos.plain(4, 5, 1, 1, 1);
    assertThrows(IllegalArgumentException.class, () -> latest.put(other));
  }

  /** Tests run without a display. */
  @Test
  void saysWhyNoWindowCanBeOpened() {
    assertTrue(FrameWindow.unavailable().orElse("").contains("java.awt.headless=true"));
    EmotionException error =
        assertThrows(EmotionException.class, () -> FrameWindow.open("a video", 40, 30, () -> {}));
    assertTrue(String.valueOf(error.getMessage()).contains("java.awt.headless=true"));
    assertThrows(
        IllegalArgumentException.class, () -> FrameWindow.open("a video", 0, 30, () -> {}));
  }
}
