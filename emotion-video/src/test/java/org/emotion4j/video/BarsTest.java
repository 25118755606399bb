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
import static org.emotion4j.video.Pictures.count;
import static org.emotion4j.video.Pictures.face;
import static org.emotion4j.video.Pictures.plain;
import static org.emotion4j.video.Pictures.rgb;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.emotion4j.BoundingBox;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionEngine;
import org.emotion4j.FrameAnnotator;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.ValenceArousal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A face at (100, 80) with 180x180 pixels in a picture of 400x400: lines of text are 33.3 pixels
 * high, bars 17 thick with a gap of 5. So valence is a bar of x 100 to 280 and y 58 to 75, 20
 * pixels a unit with 0 at 190, and arousal one of x 285 to 302 and y 80 to 260 with 0 at 170.
 */
class BarsTest {

  private static final int PLAIN_RGB = 0x787878;
  private static final int BACKGROUND_RGB = 0x464646;
  private static final int RED_RGB = 0xdc3c1e;
  private static final BoundingBox BOX = new BoundingBox(100, 80, 180, 180);

  private static Image annotated(Image picture, BoundingBox box, Optional<ValenceArousal> point) {
    try (FrameAnnotator annotator =
        EmotionEngine.builder().option("boxes", "letters", "dots").buildAnnotator()) {
      return annotator.annotate(picture, analysis(picture, face(box, Emotion.HAPPY, point)));
    }
  }

  private static Image annotated(double valence, double arousal) {
    Image picture = plain(400, 400, PixelFormat.BGR8);
    return annotated(picture, BOX, Optional.of(new ValenceArousal(valence, arousal)));
  }

  @Test
  void fillsFromTheMiddleToTheValue() {
    Image image = annotated(3, 2);
    // Valence 3 ends at 190 + 60; arousal 2 at 170 - 40.
    assertEquals(GREEN_RGB, rgb(image, 192, 66));
    assertEquals(GREEN_RGB, rgb(image, 249, 66));
    assertEquals(BACKGROUND_RGB, rgb(image, 250, 66));
    assertEquals(BACKGROUND_RGB, rgb(image, 188, 66));
    assertEquals(GREEN_RGB, rgb(image, 293, 168));
    assertEquals(GREEN_RGB, rgb(image, 293, 130));
    assertEquals(BACKGROUND_RGB, rgb(image, 293, 129));
    assertEquals(BACKGROUND_RGB, rgb(image, 293, 172));
    assertEquals(0, count(image, 0, 0, 400, 400, RED_RGB));
  }

  @Test
  void whatIsNegativeGoesTheOtherWayInRed() {
    Image image = annotated(-1, -4);
    // Valence -1 begins at 190 - 20; arousal -4 ends at 170 + 80.
    assertEquals(RED_RGB, rgb(image, 188, 66));
    assertEquals(RED_RGB, rgb(image, 170, 66));
    assertEquals(BACKGROUND_RGB, rgb(image, 169, 66));
    assertEquals(BACKGROUND_RGB, rgb(image, 192, 66));
    assertEquals(RED_RGB, rgb(image, 301, 249));
    assertEquals(BACKGROUND_RGB, rgb(image, 301, 250));
    assertEquals(BACKGROUND_RGB, rgb(image, 301, 168));
  }

  @Test
  void endAtTheEndsOfTheScale() {
    Image image = annotated(9, 9);
    assertEquals(GREEN_RGB, rgb(image, 279, 66));
    assertEquals(PLAIN_RGB, rgb(image, 280, 66));
    assertEquals(GREEN_RGB, rgb(image, 293, 80));
    assertEquals(PLAIN_RGB, rgb(image, 293, 79));
  }

  @Test
  void aFaceWithoutAPointHasNoBars() {
    Image picture = plain(400, 400, PixelFormat.BGR8);
    Image image = annotated(picture, BOX, Optional.empty());
    assertEquals(0, count(image, 0, 0, 400, 400, BACKGROUND_RGB));
    assertEquals(PLAIN_RGB, rgb(image, 192, 66));
  }

  /**
   * Faces that fill the picture, lie at its borders or outside, and where bars cover each other.
   */
  @ParameterizedTest
  @CsvSource({
    "200, 200, 0, 0, 200, 200, true",
    "200, 200, 150, 150, 80, 80, true",
    "200, 200, -40, -40, 80, 80, true",
    "3000, 20, 2990, 5, 10, 10, false",
    "8, 8, 0, 0, 8, 8, false",
    "1, 1, 0, 0, 1, 1, false",
    "50, 50, 60, 60, 10, 10, false"
  })
  void staysInsideThePicture(int w, int h, int x, int y, int bw, int bh, boolean visible) {
    Image picture = plain(w, h, PixelFormat.BGR8);
    BoundingBox box = new BoundingBox(x, y, bw, bh);
    Image image = annotated(picture, box, Optional.of(new ValenceArousal(-2, 2)));
    assertEquals(w, image.width());
    assertEquals(h, image.height());
    if (visible) {
      assertTrue(count(image, 0, 0, w, h, RED_RGB) > 0, "valence");
    }
  }
}
