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
package org.emotion4j.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.emotion4j.Analysis;
import org.emotion4j.BoundingBox;
import org.emotion4j.Emotion;
import org.emotion4j.Face;
import org.emotion4j.FaceEmotion;
import org.emotion4j.RejectedFace;
import org.emotion4j.cli.evaluate.Csv;

/**
 * Writes a table with one row for each face, and after those of a picture one for each box that was
 * rejected. Pictures without any, and broken ones, have none.
 */
final class CsvTable implements ResultWriter {

  private final Writer writer;

  private final boolean valenceArousal;
  private final boolean rejectNonFaces;

  /**
   * A table, with its first row.
   *
   * @param valenceArousal whether it has columns for them
   * @param rejectNonFaces whether it ends with columns for how likely each is no face, and whether
   *     it was rejected
   */
  CsvTable(Writer writer, boolean valenceArousal, boolean rejectNonFaces) throws IOException {
    this.writer = writer;
    this.valenceArousal = valenceArousal;
    this.rejectNonFaces = rejectNonFaces;
    List<String> head =
        new ArrayList<>(
            List.of("image", "face", "x", "y", "width", "height", "confidence", "emotion"));
    Emotion.all().forEach(emotion -> head.add(emotion.label()));
    if (valenceArousal) {
      head.addAll(List.of("valence", "arousal"));
    }
    if (rejectNonFaces) {
      head.addAll(List.of("non_face", "rejected"));
    }
    writeRow(head);
  }

  @Override
  public void success(Path image, Analysis analysis) throws IOException {
    int number = 0;
    for (FaceEmotion face : analysis.faces()) {
      number++;
      List<String> row = start(image, String.valueOf(number), face.face());
      row.add(face.emotion().label());
      Emotion.all().forEach(emotion -> row.add(decimals(6, face.scores().of(emotion))));
      if (valenceArousal) {
        row.add(face.valenceArousal().map(point -> decimals(3, point.valence())).orElse(""));
        row.add(face.valenceArousal().map(point -> decimals(3, point.arousal())).orElse(""));
      }
      if (rejectNonFaces) {
        row.add(face.nonFace().isPresent() ? decimals(6, face.nonFace().getAsDouble()) : "");
        row.add("false");
      }
      writeRow(row);
    }
    for (RejectedFace rejected : analysis.rejected()) {
      List<String> row = start(image, "", rejected.face());
      row.addAll(Collections.nCopies(1 + Emotion.all().size() + (valenceArousal ? 2 : 0), ""));
      row.add(decimals(6, rejected.nonFace()));
      row.add("true");
      writeRow(row);
    }
  }

  private static List<String> start(Path image, String number, Face face) {
    BoundingBox box = face.box();
    List<String> row = new ArrayList<>(List.of(image.toString(), number));
    for (double value : new double[] {box.x(), box.y(), box.width(), box.height()}) {
      row.add(decimals(1, value));
    }
    row.add(decimals(3, face.confidence()));
    return row;
  }

  @Override
  public void failure(Path image, String error) {}

  private void writeRow(List<String> values) throws IOException {
    writer.write(Csv.row(values) + "\n");
    writer.flush();
  }

  private static String decimals(int count, double value) {
    return String.format(Locale.ROOT, "%." + count + "f", value);
  }
}
