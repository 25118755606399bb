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

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.emotion4j.Analysis;
import org.emotion4j.BackendInfo;
import org.emotion4j.BoundingBox;
import org.emotion4j.Device;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionScores;
import org.emotion4j.Face;
import org.emotion4j.FaceEmotion;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.StageTimings;
import org.emotion4j.ValenceArousal;

/** Pictures and analyses made up for tests. */
final class Pictures {

  static final int GRAY = 120;
  static final int GREEN_RGB = 0x1edc1e; // 30, 220, 30
  static final int WHITE_RGB = 0xffffff;

  private Pictures() {}

  /** A picture of one gray. */
  static Image plain(int width, int height, PixelFormat format) {
    int stride = width * format.channels() + 5;
    byte[] bytes = new byte[stride * height];
    Arrays.fill(bytes, (byte) GRAY);
    ByteBuffer pixels = ByteBuffer.allocateDirect(bytes.length).put(bytes);
    return Image.wrap(pixels, width, height, stride, format);
  }

  static FaceEmotion face(BoundingBox box, Emotion emotion) {
    return face(box, emotion, Optional.empty());
  }

  static FaceEmotion face(BoundingBox box, Emotion emotion, Optional<ValenceArousal> point) {
    float[] scores = new float[Emotion.all().size()];
    scores[emotion.ordinal()] = 1;
    return new FaceEmotion(new Face(box, 1), EmotionScores.ofProbabilities(scores), point);
  }

  static Analysis analysis(Image image, FaceEmotion... faces) {
    BackendInfo none = new BackendInfo("fake", "1", "none", Device.CPU);
    return new Analysis(
        image.width(),
        image.height(),
        List.of(faces),
        none,
        none,
        Optional.empty(),
        new StageTimings(Duration.ZERO, Duration.ZERO, Duration.ZERO));
  }

  /** The colour at a place as 0xRRGGBB. */
  static int rgb(Image image, int x, int y) {
    int i = y * image.stride() + 3 * x;
    ByteBuffer pixels = image.pixels();
    return (pixels.get(i + 2) & 255) << 16 | (pixels.get(i + 1) & 255) << 8 | (pixels.get(i) & 255);
  }

  /** How many pixels of a part of the picture have a colour. */
  static int count(Image image, int left, int top, int right, int bottom, int rgb) {
    int count = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        count += rgb(image, x, y) == rgb ? 1 : 0;
      }
    }
    return count;
  }
}
