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
package org.emotion4j.training.nonface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.emotion4j.models.ResidualOnnxProvider;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.training.Faces;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.data.NonFaces;
import org.emotion4j.training.data.PhotoCrop;
import org.emotion4j.training.data.PhotoCrop.Content;
import org.emotion4j.training.export.CheckerFiles;
import org.emotion4j.training.export.TrainingCards;
import org.emotion4j.training.export.TrainingFacts;
import org.emotion4j.training.loop.Schedule;
import org.emotion4j.training.loop.Setting;
import org.emotion4j.training.loop.TrainingListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on a few made-up pictures. */
class CheckerTrainerTest {

  private static final FerPlus DATA = Faces.data(72, 18);

  private final Path folder;

  CheckerTrainerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Dark noise is no face, what Faces makes is one. */
  private static List<PhotoCrop> crops(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FaceSet faces = Faces.set(count, seed);
    List<PhotoCrop> crops = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      crops.add(new PhotoCrop("face" + i, faces.get(i).pixels(), Content.FACE));
      byte[] noise = new byte[FaceSet.SIZE * FaceSet.SIZE];
      for (int p = 0; p < noise.length; p++) {
        noise[p] = (byte) random.nextInt(30);
      }
      crops.add(new PhotoCrop("noise" + i, noise, i % 2 == 0 ? Content.PLACE : Content.MISTAKE));
    }
    return crops;
  }

  private static CheckerRecipe recipe(CheckerClasses classes) {
    return new CheckerRecipe(
        "non-face",
        "a test",
        classes,
        Augmentation.NONE,
        new Schedule(0.05, 1),
        1e-4,
        16,
        8,
        0,
        0.5);
  }

  private CheckerTrainer.Outcome train(CheckerRecipe recipe, NonFaces nonFaces) throws IOException {
    return new CheckerTrainer(
            recipe,
            DATA,
            nonFaces,
            new Setting(1, 1, 4, folder.resolve("out")),
            new TrainingListener() {})
        .run(false);
  }

  @Test
  void learnsToTellNoiseFromFacesAndWritesAModelThatAnswersAlike() throws IOException {
    CheckerTrainer.Outcome outcome =
        train(recipe(CheckerClasses.EMOTIONS), new NonFaces(crops(40, 3), crops(10, 4)));
    assertEquals(new CheckerFigures.Part(0, 18), outcome.valid().labelled());
    assertEquals(new CheckerFigures.Part(0, 10), outcome.valid().of(Content.FACE));
    assertEquals(new CheckerFigures.Part(5, 5), outcome.valid().of(Content.PLACE));
    assertEquals(new CheckerFigures.Part(5, 5), outcome.valid().of(Content.MISTAKE));
    assertEquals(new CheckerFigures.Part(0, 0), outcome.valid().of(Content.PART));
    assertEquals(
        9, Files.readAllLines(folder.resolve("out/metrics.csv")).size(), "a head and eight epochs");

    String card =
        Files.readString(
            TrainingCards.ofChecker(
                folder,
                outcome.checker(),
                outcome.valid(),
                new TrainingFacts("again", 72, 8, "so")));
    assertTrue(card.contains("| places of photos at random | 5 | 1.0000 |"), card);
    assertTrue(card.contains("`checkpoint.bin` beside this card"), card);

    Path model = folder.resolve("model");
    CheckerFiles.write(
        model, outcome.checker(), outcome.valid(), new TrainingFacts("again", 72, 8, "so"));
    try (Stream<Path> files = Files.list(model)) {
      assertEquals(
          List.of("MODEL_CARD.md", "model.json", "non-face.onnx"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    double difference =
        CheckerFiles.largestDifference(model, outcome.pictures(), outcome.nonFace());
    assertTrue(difference <= CheckerFiles.TOLERANCE, () -> "" + difference);
    double[] wrong = outcome.nonFace().clone();
    wrong[0] += 0.1;
    assertEquals(0.1, CheckerFiles.largestDifference(model, outcome.pictures(), wrong), 1e-3);
  }

  @Test
  void eachKindOfClassesHasTargetsOfItsOwn() {
    ResidualOnnxProvider provider = new ResidualOnnxProvider();
    try (var classifier = provider.create(BackendOptions.defaults(provider))) {
      CheckerFaces faces = CheckerFaces.of(Faces.set(2, 1), crops(1, 2), classifier);
      assertArrayEquals(new float[] {1, 0, 1, 0, 1, 0, 0, 1}, CheckerClasses.FACE.targets(faces));
      float[] ten = CheckerClasses.EMOTIONS.targets(faces);
      assertEquals(40, ten.length);
      assertEquals(1, ten[0], "the first is angry");
      assertEquals(1, ten[10 + 1], "the second shows contempt");
      float ofCrop = 0;
      for (int i = 20; i < 29; i++) {
        ofCrop += ten[i];
      }
      assertEquals(1, ofCrop, 1e-5, "the classifier names the face of a photo");
      assertEquals(0, ten[29]);
      assertEquals(1, ten[39], "the last is no face");
    }
  }

  @Test
  void refusesCropsOfOneKind() {
    List<PhotoCrop> both = crops(4, 1);
    List<PhotoCrop> faces = both.stream().filter(crop -> crop.content().isFace()).toList();
    CheckerRecipe recipe = recipe(CheckerClasses.FACE);
    assertThrows(IllegalArgumentException.class, () -> train(recipe, new NonFaces(faces, both)));
    assertThrows(
        IllegalArgumentException.class, () -> train(recipe, new NonFaces(both, List.of())));
  }
}
