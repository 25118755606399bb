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
import static org.emotion4j.video.Pictures.WHITE_RGB;
import static org.emotion4j.video.Pictures.analysis;
import static org.emotion4j.video.Pictures.count;
import static org.emotion4j.video.Pictures.face;
import static org.emotion4j.video.Pictures.plain;
import static org.emotion4j.video.Pictures.rgb;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.emotion4j.Analysis;
import org.emotion4j.BoundingBox;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionEngine;
import org.emotion4j.FrameAnnotator;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoxesAnnotatorTest {

  private static final int PLAIN_RGB = 0x787878; // Pictures.GRAY

  private static FrameAnnotator annotator(String letters) {
    return EmotionEngine.builder()
        .annotator("boxes")
        .option("boxes", "letters", letters)
        .buildAnnotator();
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "dots"})
  void drawsAGreenBoxAndAWhiteLabelBelowIt(String letters) {
    Image picture = plain(400, 400, PixelFormat.BGR8);
    BoundingBox box = new BoundingBox(100, 80, 160, 160);
    try (FrameAnnotator annotator = annotator(letters)) {
      Image annotated = annotator.annotate(picture, analysis(picture, face(box, Emotion.SURPRISE)));
      // The outer edges of the frame are those of the box; beyond them nothing is drawn.
      for (int[] corner : new int[][] {{100, 80}, {259, 80}, {100, 239}, {259, 239}, {180, 80}}) {
        assertEquals(GREEN_RGB, rgb(annotated, corner[0], corner[1]));
      }
      assertEquals(PLAIN_RGB, rgb(annotated, 99, 79));
      assertEquals(PLAIN_RGB, rgb(annotated, 260, 239));
      assertEquals(PLAIN_RGB, rgb(annotated, 180, 160), "the face itself is left as it is");
      // A face of 160 pixels has text of 160/5 = 32 pixels: rows 240 to 271.
      assertEquals(GREEN_RGB, rgb(annotated, 100, 240));
      assertEquals(GREEN_RGB, rgb(annotated, 100, 271));
      assertEquals(PLAIN_RGB, rgb(annotated, 100, 272));
      assertTrue(count(annotated, 100, 240, 300, 272, WHITE_RGB) > 100, "white letters");
      assertEquals(0, count(annotated, 0, 0, 400, 240, WHITE_RGB));
      assertEquals(PLAIN_RGB, rgb(picture, 100, 80), "the given picture stays as it is");
    }
  }

  @ParameterizedTest
  @EnumSource(PixelFormat.class)
  void drawsInColourIntoPicturesOfEveryFormat(PixelFormat format) {
    Image picture = plain(200, 100, format);
    Analysis analysis = analysis(picture, face(new BoundingBox(20, 20, 40, 40), Emotion.FEAR));
    try (FrameAnnotator annotator = annotator("auto")) {
      Image annotated = annotator.annotate(picture, analysis);
      assertEquals(PixelFormat.BGR8, annotated.format());
      assertEquals(200, annotated.width());
      assertEquals(100, annotated.height());
      assertEquals(GREEN_RGB, rgb(annotated, 20, 20));
      assertEquals(PLAIN_RGB, rgb(annotated, 199, 99));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "dots"})
  void saysThatThereAreNoFaces(String letters) {
    Image picture = plain(300, 200, PixelFormat.RGB8);
    try (FrameAnnotator annotator = annotator(letters)) {
      Image annotated = annotator.annotate(picture, analysis(picture));
      assertTrue(count(annotated, 0, 0, 150, 30, WHITE_RGB) > 50, "white letters");
      assertEquals(0, count(annotated, 0, 0, 300, 200, GREEN_RGB));
      assertEquals(PLAIN_RGB, rgb(annotated, 150, 100));
    }
  }

  /** Faces at the lower border, filling the picture, and in pictures with hardly any room. */
  @ParameterizedTest
  @CsvSource({
    "java, 200, 200, 120, 120, 80, 80",
    "dots, 200, 200, 0, 0, 200, 200",
    "java, 30, 300, 5, 270, 20, 30",
    "dots, 8, 8, 0, 0, 8, 8",
    "java, 1, 1, 0, 0, 1, 1",
    "dots, 1, 50, 0, 10, 1, 1",
    "java, 3000, 20, 2990, 5, 10, 10"
  })
  void keepsLabelsInsideThePicture(String letters, int w, int h, int x, int y, int bw, int bh) {
    Image picture = plain(w, h, PixelFormat.BGR8);
    BoundingBox box = new BoundingBox(x, y, bw, bh);
    try (FrameAnnotator annotator = annotator(letters)) {
      Image annotated = annotator.annotate(picture, analysis(picture, face(box, Emotion.SAD)));
      assertEquals(w, annotated.width());
      assertEquals(h, annotated.height());
      if (h >= 20 && w >= 30) {
        assertTrue(count(annotated, 0, 0, w, h, WHITE_RGB) > 5, "white letters");
      }
      annotator.annotate(picture, analysis(picture));
    }
  }

  @Test
  void linesAndLettersGrowWithThePicture() {
    try (FrameAnnotator annotator = annotator("dots")) {
      int small = whitePixels(annotator, 240);
      int large = whitePixels(annotator, 960);
      // Four times as wide and high: sixteen times as many white pixels, or nearly so.
      assertEquals(16.0, (double) large / small, 3.0);
    }
  }

  private static int whitePixels(FrameAnnotator annotator, int side) {
    Image picture = plain(side, side, PixelFormat.BGR8);
    BoundingBox box = new BoundingBox(side / 4.0, side / 4.0, side / 2.0, side / 2.0);
    Image annotated = annotator.annotate(picture, analysis(picture, face(box, Emotion.HAPPY)));
    return count(annotated, 0, 0, side, side, WHITE_RGB);
  }

  @Test
  void refusesAnAnalysisOfAnotherPicture() {
    Image picture = plain(10, 10, PixelFormat.BGR8);
    Analysis other = analysis(plain(10, 11, PixelFormat.BGR8));
    try (FrameAnnotator annotator = annotator("auto")) {
      assertThrows(IllegalArgumentException.class, () -> annotator.annotate(picture, other));
    }
  }

  @Test
  void refusesUseAfterClosing() {
    Image picture = plain(10, 10, PixelFormat.BGR8);
    FrameAnnotator annotator = annotator("auto");
    annotator.close();
    annotator.close();
    assertThrows(IllegalStateException.class, () -> annotator.annotate(picture, analysis(picture)));
  }

  @Test
  void refusesLettersThatDoNotExist() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> annotator("runes"));
    assertTrue(String.valueOf(e.getMessage()).contains("auto, java or dots"), e.getMessage());
  }
}
