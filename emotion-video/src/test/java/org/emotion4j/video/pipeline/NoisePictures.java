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
package org.emotion4j.video.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.emotion4j.EmotionEngine;
import org.emotion4j.video.source.Frame;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;

/** Series of pictures of noise, and what every run of a pipeline must leave behind. */
final class NoisePictures {

  static final double RATE = 20;

  /** What a source lends at most if nothing else is said. */
  private static final int BUFFERS = 8;

  private NoisePictures() {}

  /** Noise that moves left and up by so many pixels a picture; another one from a cut on. */
  static void write(Path folder, int count, int left, int up, int cut) {
    int[][] before = noise(1, 120 + left * count, 90 + up * count);
    int[][] after = noise(2, 120 + left * count, 90 + up * count);
    BufferedImage image = new BufferedImage(120, 90, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < count; i++) {
      int[][] noise = i < cut ? before : after;
      for (int y = 0; y < 90; y++) {
        for (int x = 0; x < 120; x++) {
          image.getRaster().setSample(x, y, 0, noise[y + up * i][x + left * i]);
        }
      }
      try {
        ImageIO.write(image, "png", folder.resolve("frame%03d.png".formatted(i)).toFile());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Smooth enough to be followed by parts of a pixel: each is the mean of nine. */
  private static int[][] noise(int seed, int width, int height) {
    SplittableRandom random = new SplittableRandom(seed);
    int[][] rough = new int[height + 2][width + 2];
    for (int[] row : rough) {
      for (int x = 0; x < row.length; x++) {
        row[x] = random.nextInt(256);
      }
    }
    int[][] smooth = new int[height][width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int sum = 0;
        for (int k = 0; k < 9; k++) {
          sum += rough[y + k / 3][x + k % 3];
        }
        smooth[y][x] = sum / 9;
      }
    }
    return smooth;
  }

  static FrameSource open(Path folder) {
    return FrameSources.builder().frameRate(RATE).open(folder);
  }

  static EmotionEngine engine(MiddleFace.Detector detector, MiddleFace.Classifier classifier) {
    return EmotionEngine.builder()
        .addProvider(detector)
        .addProvider(classifier)
        .detector("middle")
        .classifier("middle")
        .build();
  }

  static EmotionEngine engine() {
    return engine(new MiddleFace.Detector(0), new MiddleFace.Classifier());
  }

  /** All buffers of the source can be had at once, if it has so many frames left. */
  static void assertBuffersAreFree(FrameSource source) {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < BUFFERS; i++) {
      frames.add(source.next().orElseThrow());
    }
    frames.forEach(Frame::close);
  }

  /** No thread of a run is there any more; tests of this package run one after the other. */
  static void assertNoThreadIsLeft() {
    assertEquals(
        List.of(),
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.isAlive() && thread.getName().startsWith("emotion4j-video-"))
            .map(Thread::getName)
            .toList());
  }
}
