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

import java.awt.image.Raster;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.emotion4j.Image;
import org.emotion4j.Landmark;
import org.emotion4j.Landmarks;
import org.emotion4j.PixelFormat;
import org.emotion4j.Point;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.FerPlus;
import org.emotion4j.training.data.LabelledFace;

/**
 * Where the faces of a data set lie in their pictures, from the points that {@code emotion align
 * --report} wrote: a CSV file with the column {@code file} and {@code NAME_x} and {@code NAME_y} of
 * points, in pixels of pictures of {@link FaceSet#SIZE}. Immutable.
 */
public final class FacePlaces {

  private static final String FILE = "file";

  /** From parts of the standard face's width to pixels. */
  private final Map<String, Similarity> byFile;

  private FacePlaces(Map<String, Similarity> byFile) {
    this.byFile = Map.copyOf(byFile);
  }

  /**
   * Reads them.
   *
   * @param csv the file
   * @return the places of the faces whose eyes are known
   * @throws IOException if the file is missing or broken; the message says where
   */
  public static FacePlaces read(Path csv) throws IOException {
    Map<String, Similarity> places = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(csv)) {
      Columns columns = Columns.parse(Optional.ofNullable(lines.readLine()).orElse(""), csv);
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String[] values = line.split(",", -1);
        try {
          columns.place(values).ifPresent(place -> places.put(values[columns.file()], place));
        } catch (IllegalArgumentException e) {
          throw new IOException("'%s', line %d: %s".formatted(csv, number, e.getMessage()), e);
        }
      }
    }
    return new FacePlaces(places);
  }

  /**
   * Brings faces to their standard place, those to measure with too.
   *
   * @param data the faces
   * @return the same in other pictures, but for training faces that are copies of validation faces
   *     now; faces whose place is not known stay as they are
   */
  public FerPlus align(FerPlus data) {
    return data.inOtherPictures(this::aligned);
  }

  /**
   * Leaves faces where they are.
   *
   * @param data the faces
   * @return the same, but for training faces that would be copies of validation faces if all were
   *     aligned
   */
  public FerPlus leaveOutCopies(FerPlus data) {
    return data.withoutCopiesIn(this::aligned);
  }

  private byte[] aligned(LabelledFace face) {
    Similarity place = byFile.get(face.file());
    return place == null ? face.pixels() : aligned(face.pixels(), place);
  }

  private static byte[] aligned(byte[] pixels, Similarity place) {
    int size = FaceSet.SIZE;
    ByteBuffer direct = ByteBuffer.allocateDirect(pixels.length).put(pixels).flip();
    Image picture = Image.wrap(direct, size, size, size, PixelFormat.GRAY8);
    Raster raster = StandardPicture.of(picture, place, size, false).getRaster();
    return (byte[]) raster.getDataElements(0, 0, size, size, null);
  }

  /** The faces whose place is known. */
  Placed of(FaceSet faces) {
    List<LabelledFace> known = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      LabelledFace face = faces.get(i);
      Optional.ofNullable(byFile.get(face.file()))
          .ifPresent(
              place -> {
                known.add(face);
                places.add(Place.ofPixels(place, FaceSet.SIZE));
              });
    }
    return new Placed(new FaceSet(known), places);
  }

  /**
   * Faces whose place is known.
   *
   * @param faces the faces
   * @param places the place of each
   */
  record Placed(FaceSet faces, List<Place> places) {

    Placed {
      places = List.copyOf(places);
    }

    /** What a network is to give for each. */
    float[] targets() {
      float[] targets = new float[places.size() * Place.NUMBERS];
      for (int i = 0; i < places.size(); i++) {
        places.get(i).write(targets, i * Place.NUMBERS);
      }
      return targets;
    }
  }

  /** Where each value stands in a line. */
  private record Columns(int file, Map<Landmark, Integer> points, int count) {

    static Columns parse(String header, Path csv) throws IOException {
      List<String> names = List.of(header.split(",", -1));
      Map<Landmark, Integer> points = new EnumMap<>(Landmark.class);
      for (Landmark landmark : Landmark.values()) {
        String name = landmark.name().toLowerCase(Locale.ROOT);
        int x = names.indexOf(name + "_x");
        if (x >= 0 && x + 1 == names.indexOf(name + "_y")) {
          points.put(landmark, x);
        }
      }
      int file = names.indexOf(FILE);
      if (file < 0
          || !points.containsKey(Landmark.RIGHT_EYE)
          || !points.containsKey(Landmark.LEFT_EYE)) {
        throw new IOException(
            "'%s' has no columns of a file and both eyes; 'emotion align --report' writes such a file"
                .formatted(csv));
      }
      return new Columns(file, points, names.size());
    }

    Optional<Similarity> place(String[] values) {
      if (values.length != count) {
        throw new IllegalArgumentException(
            "there are %d columns, not %d".formatted(values.length, count));
      }
      Map<Landmark, Point> found = new EnumMap<>(Landmark.class);
      points.forEach(
          (landmark, x) -> {
            if (!values[x].isEmpty()) {
              double across = Double.parseDouble(values[x]);
              found.put(landmark, new Point(across, Double.parseDouble(values[x + 1])));
            }
          });
      return found.isEmpty() ? Optional.empty() : StandardFace.placeOf(new Landmarks(found));
    }
  }
}
