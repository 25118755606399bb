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
package org.emotion4j.training.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.emotion4j.training.Faces;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.data.Contrast;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.Hole;
import org.emotion4j.training.data.JpegTable;
import org.emotion4j.training.data.Variation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JPEG as it is computed in training, against Java's encoder and decoder. */
class JpegRoundingTest {

  private static final Body BODY = Body.PROTOTYPE;
  private static final int SIZE = BODY.inputSize();

  /** Of 100 numbers of the standard's table for luminance, worked out by hand. */
  @Test
  void theTableIsScaledByTheQuality() {
    float[] table = new float[JpegTable.SIZE];
    JpegTable.write(50, table, 0);
    assertEquals(16, table[0]);
    assertEquals(99, table[63]);
    JpegTable.write(25, table, 0); // twice as coarse
    assertEquals(32, table[0]);
    assertEquals(198, table[63]);
    JpegTable.write(75, table, 0); // half as coarse, rounded
    assertEquals(8, table[0]);
    assertEquals(50, table[63]);
    JpegTable.write(1, table, 0); // never more than a byte holds
    assertEquals(255, table[0]);
    JpegTable.write(100, table, 0);
    assertEquals(0, table[0]);
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 50, 75, 95})
  void picturesAreWhatJavaWritesAndReads(int quality) throws IOException {
    FaceSet faces = Faces.set(1, 5);
    try (TrainingGraph graph =
            new TrainingGraph(BODY, Objective.CROSS_ENTROPY, Optimiser.NESTEROV, 0, 0, true);
        TrainingSession session = new TrainingSession(graph, 1, 1, Precision.FLOAT32)) {
      float[] before = session.shown(faces, 0, Variation.NONE);
      float[] after = session.shown(faces, 0, stored(quality));
      byte[] java = throughJava(bytes(before), quality);
      double changed = 0;
      double apart = 0;
      int farApart = 0;
      for (int i = 0; i < after.length; i++) {
        double difference = Math.abs(Byte.toUnsignedInt(java[i]) - (after[i] + 1) * 127.5);
        apart += difference / after.length;
        farApart += difference > 2.01 ? 1 : 0;
        changed += Math.abs(after[i] - before[i]) * 127.5 / after.length;
      }
      // Java's library computes with whole numbers, so now and then another frequency is rounded
      // up.
      assertTrue(apart < 0.3, "quality " + quality + ": pixels lie apart by " + apart);
      assertTrue(farApart < 0.03 * after.length, farApart + " pixels are another");
      assertTrue(changed > 0.1, "quality " + quality + " changes pixels by " + changed);
    }
  }

  @Test
  void contrastAboutTheMeanKeepsTheMean() {
    FaceSet faces = Faces.set(1, 5);
    try (TrainingGraph graph = new TrainingGraph(BODY, 0);
        TrainingSession session = new TrainingSession(graph, 1, 1, Precision.FLOAT32)) {
      float[] before = session.shown(faces, 0, Variation.NONE);
      float[] after =
          session.shown(
              faces,
              0,
              new Variation(false, 0, 1, 0, 0, 0.5, true, 0, Hole.NONE, JpegTable.NOT_STORED));
      double mean = 0;
      for (float pixel : before) {
        mean += pixel / before.length;
      }
      for (int i = 0; i < before.length; i += 97) {
        assertEquals(mean + 0.5 * (before[i] - mean), after[i], 1e-4);
      }
    }
  }

  @Test
  void qualitiesAreDrawnFromTheLeastTo100() {
    Augmentation augmentation =
        new Augmentation(false, 0, 0, 0, new Contrast(0.2, 2, true), 0, 0, 30);
    SplittableRandom random = new SplittableRandom(1);
    int least = 100;
    int most = 0;
    double leastContrast = 2;
    double mostContrast = 0;
    for (int i = 0; i < 3_000; i++) {
      Variation variation = augmentation.draw(random);
      least = Math.min(least, variation.jpegQuality());
      most = Math.max(most, variation.jpegQuality());
      leastContrast = Math.min(leastContrast, variation.contrast());
      mostContrast = Math.max(mostContrast, variation.contrast());
      assertTrue(variation.aboutMean());
    }
    assertEquals(30, least);
    assertEquals(100, most);
    assertEquals(0.2, leastContrast, 0.01);
    assertEquals(2, mostContrast, 0.01);
  }

  private static Variation stored(int quality) {
    return new Variation(false, 0, 1, 0, 0, 1, false, 0, Hole.NONE, quality);
  }

  private static byte[] bytes(float[] pixels) {
    byte[] bytes = new byte[pixels.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round((pixels[i] + 1) * 127.5f);
    }
    return bytes;
  }

  private static byte[] throughJava(byte[] pixels, int quality) throws IOException {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
    System.arraycopy(
        pixels,
        0,
        ((DataBufferByte) image.getRaster().getDataBuffer()).getData(),
        0,
        pixels.length);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(quality / 100f);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(file.toByteArray()));
    return ((DataBufferByte) read.getRaster().getDataBuffer()).getData();
  }
}
