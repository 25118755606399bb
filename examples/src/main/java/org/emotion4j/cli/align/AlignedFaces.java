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
package org.emotion4j.cli.align;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.emotion4j.Emotion;
import org.emotion4j.Image;
import org.emotion4j.Landmark;
import org.emotion4j.Landmarks;
import org.emotion4j.Point;
import org.emotion4j.cli.evaluate.Csv;
import org.emotion4j.cli.evaluate.LabelledFace;
import org.emotion4j.cli.evaluate.LabelledFaces;
import org.emotion4j.cli.evaluate.LabelledFaces.Change;
import org.emotion4j.cli.evaluate.LabelledFaces.Content;
import org.emotion4j.training.align.Similarity;
import org.emotion4j.training.align.StandardFace;
import org.emotion4j.training.align.StandardPicture;

/**
 * Where the faces of a data set are, and the pictures that show them in their standard size and
 * place. For one thread.
 */
public final class AlignedFaces implements Change {

  private static final String NON_FACE = "non_face";

  private final LabelledFaces faces;
  private final int size;
  private final boolean masked;
  private final Map<LabelledFace, Similarity> places = new HashMap<>();

  /**
   * Knows no face yet.
   *
   * @param faces the data set
   * @param size width and height of the pictures that are made
   * @param masked whether what is not the face becomes gray in them
   */
  public AlignedFaces(LabelledFaces faces, int size, boolean masked) {
    this.faces = faces;
    this.size = size;
    this.masked = masked;
  }

  /**
   * Writes the first row of the table of points.
   *
   * @param writer where to
   */
  public static void writeHead(Writer writer) throws IOException {
    List<String> head = new ArrayList<>(List.of("file", "label", "split", "aligned"));
    for (Landmark landmark : Landmark.values()) {
      String name = landmark.name().toLowerCase(Locale.ROOT);
      head.addAll(List.of(name + "_x", name + "_y"));
    }
    writer.write(Csv.row(head) + "\n");
  }

  /**
   * Takes a face.
   *
   * @param face the face
   * @param landmarks its points in pixels of its picture, if they were found
   * @param writer where its row goes
   */
  public void add(LabelledFace face, Optional<Landmarks> landmarks, Writer writer)
      throws IOException {
    Optional<Similarity> place = landmarks.flatMap(StandardFace::placeOf);
    place.ifPresent(found -> places.put(face, found));
    List<Object> row = new ArrayList<>();
    row.add(face.file());
    row.add(face.label().map(Emotion::label).orElse(NON_FACE));
    row.add(face.split());
    row.add(place.isPresent() ? 1 : 0);
    for (Landmark landmark : Landmark.values()) {
      Optional<Point> point = landmarks.flatMap(points -> points.get(landmark));
      row.add(point.map(p -> pixels(p.x())).orElse(""));
      row.add(point.map(p -> pixels(p.y())).orElse(""));
    }
    writer.write(Csv.row(row) + "\n");
  }

  private static String pixels(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /**
   * How many faces have a place.
   *
   * @return their number
   */
  public int count() {
    return places.size();
  }

  /** A face without a place stays as it is. */
  @Override
  public Optional<Content> of(LabelledFace face) {
    return Optional.ofNullable(places.get(face)).map(place -> () -> png(face, place));
  }

  private byte[] png(LabelledFace face, Similarity place) throws IOException {
    Image picture = Image.decode(faces.read(face));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(StandardPicture.of(picture, place, size, masked), "png", file);
    return file.toByteArray();
  }
}
