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
package org.emotion4j.training.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.emotion4j.Emotion;
import org.emotion4j.Point;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.data.LabelledFace;
import org.emotion4j.training.export.TrainingCards;
import org.emotion4j.training.export.TrainingFacts;
import org.emotion4j.training.loop.Schedule;
import org.emotion4j.training.loop.Setting;
import org.emotion4j.training.loop.TrainingListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on made-up faces: a dark spot for each eye, at places by chance. */
class AlignerTrainerTest {

  private static final String HEAD = "file,right_eye_x,right_eye_y,left_eye_x,left_eye_y";

  private final Path folder;
  private final List<String> points = new ArrayList<>(List.of(HEAD));

  AlignerTrainerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private FaceSet faces(String name, int count) {
    SplittableRandom random = new SplittableRandom(name.hashCode());
    List<LabelledFace> faces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Point eyes = new Point(24 + random.nextDouble(-6, 6), 18 + random.nextDouble(-5, 5));
      double apart = 8.4 + random.nextDouble(-1.5, 1.5);
      Point right = new Point(eyes.x() - apart, eyes.y() + random.nextDouble(-2, 2));
      Point left = new Point(2 * eyes.x() - right.x(), 2 * eyes.y() - right.y());
      faces.add(
          new LabelledFace(name + i, pixels(right, left), Emotion.NEUTRAL, new float[9], true));
      points.add(
          String.format(
              Locale.ROOT, "%s%d,%f,%f,%f,%f", name, i, right.x(), right.y(), left.x(), left.y()));
    }
    return new FaceSet(faces);
  }

  private static byte[] pixels(Point right, Point left) {
    byte[] pixels = new byte[FaceSet.SIZE * FaceSet.SIZE];
    for (int i = 0; i < pixels.length; i++) {
      int row = i / FaceSet.SIZE;
      Point here = new Point(i % FaceSet.SIZE + 0.5, row + 0.5);
      pixels[i] = (byte) (220 - dark(here, right) - dark(here, left));
    }
    return pixels;
  }

  private static int dark(Point here, Point eye) {
    double distance = Math.hypot(here.x() - eye.x(), here.y() - eye.y());
    return (int) (100 * Math.exp(-distance * distance / 8));
  }

  private AlignerTrainer trainer(FerPlus data) throws IOException {
    Path csv = Files.write(folder.resolve("points.csv"), points);
    AlignerRecipe recipe =
        new AlignerRecipe(
            "aligner",
            "a test",
            new Augmentation(true, 10, 0.1, 0.15, 0.1, 0.05, 0),
            new Schedule(0.05, 1),
            1e-4,
            16,
            30,
            1);
    return new AlignerTrainer(
        recipe,
        data,
        FacePlaces.read(csv),
        new Setting(1, 1, 4, folder.resolve("out")),
        new TrainingListener() {});
  }

  /** In training faces are moved by up to seven pixels, further than they lie off by themselves. */
  @Test
  void learnsWhereFacesLie() throws IOException {
    AlignerTrainer trainer = trainer(new FerPlus(faces("train", 256), faces("valid", 64)));
    assertEquals(256, trainer.faces());
    AlignerFigures figures = trainer.run(false);
    assertEquals(64, figures.faces());
    assertTrue(figures.unaligned() > 4, figures.inWords());
    assertTrue(figures.mean() < figures.unaligned() / 2, figures.inWords());
    assertTrue(figures.nineOfTen() > figures.mean(), figures.inWords());
    assertEquals(31, Files.readAllLines(folder.resolve("out/metrics.csv")).size());
    Path card =
        TrainingCards.ofAligner(
            folder, figures, new TrainingFacts("again", trainer.faces(), 30, "so"));
    String text = Files.readString(card);
    String row =
        String.format(
            Locale.ROOT,
            "| aligned by the network | %.3f | %.3f |",
            figures.mean(),
            figures.nineOfTen());
    assertTrue(text.contains(row) && text.contains("On 256 faces"), text);
    assertTrue(text.contains("2.6 million multiply-adds"), text);
  }

  @Test
  void refusesPointsOfOtherFaces() {
    FaceSet valid = faces("valid", 16);
    points.subList(1, points.size()).clear();
    FaceSet train = faces("train", 16);
    assertThrows(IllegalArgumentException.class, () -> trainer(new FerPlus(train, valid)));
  }
}
