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

import static org.emotion4j.video.Pictures.WHITE_RGB;
import static org.emotion4j.video.Pictures.analysis;
import static org.emotion4j.video.Pictures.count;
import static org.emotion4j.video.Pictures.face;
import static org.emotion4j.video.Pictures.plain;

import org.emotion4j.BoundingBox;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionEngine;
import org.emotion4j.FrameAnnotator;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;

/** Annotates a picture; run by {@link LettersTest} in a process of its own. */
final class WithoutFonts {

  private WithoutFonts() {}

  public static void main(String[] args) {
    Image picture = plain(300, 300, PixelFormat.BGR8);
    BoundingBox box = new BoundingBox(50, 50, 150, 150);
    try (FrameAnnotator annotator = EmotionEngine.builder().buildAnnotator()) {
      Image annotated = annotator.annotate(picture, analysis(picture, face(box, Emotion.HAPPY)));
      System.out.println(annotator.info().model());
      System.out.println("labelled: " + (count(annotated, 0, 200, 300, 300, WHITE_RGB) > 50));
    }
  }
}
