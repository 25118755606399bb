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
package org.emotion4j.training;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.emotion4j.Emotion;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.data.LabelledFace;

/** Made-up faces: a bright spot at a place that depends on the emotion, over noise. */
public final class Faces {

  private Faces() {}

  /** So many faces of all emotions in turn. */
  public static FaceSet set(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<LabelledFace> faces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Emotion emotion = Emotion.all().get(i % Emotion.all().size());
      float[] shares = new float[Emotion.all().size()];
      shares[emotion.ordinal()] = 1;
      faces.add(new LabelledFace("face" + i, pixels(emotion, random), emotion, shares, i % 2 == 0));
    }
    return new FaceSet(faces);
  }

  /** Data of two such sets. */
  public static FerPlus data(int train, int valid) {
    return new FerPlus(set(train, 1), set(valid, 2));
  }

  private static byte[] pixels(Emotion emotion, SplittableRandom random) {
    int size = FaceSet.SIZE;
    int left = emotion.ordinal() % 3 * 16;
    int top = emotion.ordinal() / 3 * 16;
    byte[] pixels = new byte[size * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        boolean spot = x >= left && x < left + 16 && y >= top && y < top + 16;
        pixels[y * size + x] = (byte) (random.nextInt(60) + (spot ? 190 : 40));
      }
    }
    return pixels;
  }

  /**
   * Writes data as it is given to a training: pictures of one brightness each, happy and sad in
   * turn, 64 to learn from, which is a batch, and six to measure with.
   *
   * @return the folder
   */
  public static Path folder(Path data) throws IOException {
    StringBuilder labels = new StringBuilder("file,label,split");
    Emotion.all().forEach(emotion -> labels.append(",v_").append(emotion.label()));
    labels.append(",v_non_face\n");
    for (int i = 0; i < 70; i++) {
      Emotion emotion = i % 2 == 0 ? Emotion.HAPPY : Emotion.SAD;
      write(data.resolve(i + ".png"), 48, 3 * i);
      labels.append("%d.png,%s,%s".formatted(i, emotion.label(), i < 64 ? "train" : "valid"));
      Emotion.all().forEach(each -> labels.append(each == emotion ? ",10" : ",0"));
      labels.append(",0\n");
    }
    Files.writeString(data.resolve("labels.csv"), labels);
    return data;
  }

  /** Writes a gray picture of one brightness. */
  public static void write(Path file, int size, int gray) throws IOException {
    Files.createDirectories(file.getParent());
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        image.getRaster().setSample(x, y, 0, gray);
      }
    }
    ImageIO.write(image, "png", file.toFile());
  }
}
