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
package org.emotion4j.training.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionException;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.models.internal.FacePreprocessor;

/**
 * Reads faces of other data sets, with the label of one person each, from a folder or a ZIP file
 * with {@code labels.csv} (columns file and label) and the pictures it names: of any size, gray or
 * in colour, each a face that fills it.
 *
 * <p>They become gray and {@link FaceSet#SIZE} pixels wide as a face does before the shipped
 * networks see it, rounded to whole levels of gray.
 */
final class ExtraFaces {

  private static final String NON_FACE = "non_face";

  private final Path root;
  private final OneVote vote;
  private final FacePreprocessor preprocessor = new FacePreprocessor(FaceSet.SIZE, 1);
  private final FloatBuffer values = FloatBuffer.allocate(FaceSet.SIZE * FaceSet.SIZE);

  private ExtraFaces(Path root, OneVote vote) {
    this.root = root;
    this.vote = vote;
  }

  /**
   * Reads all faces into memory.
   *
   * @param source a folder or a ZIP file
   * @param vote what one person's label says
   * @return the faces; pictures labelled as none are left out
   * @throws IOException if the data are missing, incomplete or broken; the message says where
   */
  static List<LabelledFace> read(Path source, OneVote vote) throws IOException {
    return DataFolder.read(source, "--extra", root -> new ExtraFaces(root, vote).faces(source));
  }

  private List<LabelledFace> faces(Path source) throws IOException {
    Path labels = root.resolve(DataFolder.LABELS);
    if (!Files.isRegularFile(labels)) {
      throw new IOException("'%s' has no %s".formatted(source, DataFolder.LABELS));
    }
    List<LabelledFace> faces = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(labels)) {
      List<String> names =
          List.of(Optional.ofNullable(lines.readLine()).orElse("").strip().split(",", -1));
      int file = column(source, names, "file");
      int label = column(source, names, "label");
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        try {
          String[] row = line.strip().split(",", -1);
          if (row.length != names.size()) {
            throw new IllegalArgumentException(
                "there are %d values for %d columns".formatted(row.length, names.size()));
          }
          if (!row[label].equals(NON_FACE)) {
            faces.add(face(row[file], Emotion.ofLabel(row[label])));
          }
        } catch (IllegalArgumentException | EmotionException | IOException e) {
          throw new IOException(
              "'%s': %s, line %d: %s".formatted(source, DataFolder.LABELS, number, reason(e)), e);
        }
      }
    }
    return faces;
  }

  private static int column(Path source, List<String> names, String name) throws IOException {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IOException(
          "'%s': %s has no column '%s'; there are %s"
              .formatted(source, DataFolder.LABELS, name, names));
    }
    return index;
  }

  /** A missing file's exception says no more than its name. */
  private static String reason(Exception e) {
    return e instanceof java.nio.file.NoSuchFileException
        ? "'" + e.getMessage() + "' is missing"
        : String.valueOf(e.getMessage());
  }

  private LabelledFace face(String file, Emotion label) throws IOException {
    Image image = Image.decode(Files.readAllBytes(root.resolve(file)));
    preprocessor.write(FaceCrop.whole(image), values, 0);
    byte[] pixels = new byte[values.capacity()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) Math.round((values.get(i) + 1) * 127.5f);
    }
    return new LabelledFace(file, pixels, label, vote.shares(label), false);
  }
}
