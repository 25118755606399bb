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

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.emotion4j.Emotion;

/**
 * FER2013's faces with the votes of FER+, from a folder or a ZIP file with {@code labels.csv}
 * (columns file, label, split and the votes {@code v_*}) and the pictures it names: 48x48 gray PNG.
 *
 * @param train the faces to learn from
 * @param valid the faces to measure with
 * @param facts what was left out and added when they were read
 */
public record FerPlus(FaceSet train, FaceSet valid, DataFacts facts) {

  private static final String LABELS = DataFolder.LABELS;
  private static final String NON_FACE = "non_face";

  /**
   * Faces as they are.
   *
   * @param train the faces to learn from
   * @param valid the faces to measure with
   */
  public FerPlus(FaceSet train, FaceSet valid) {
    this(train, valid, DataFacts.PLAIN);
  }

  /**
   * Reads all faces into memory.
   *
   * @param source a folder or a ZIP file
   * @return the faces; those that most people took for no face are left out, and so are training
   *     faces that are copies of validation faces by their pixels
   * @throws IOException if the data are missing, incomplete or broken; the message says where
   */
  public static FerPlus read(Path source) throws IOException {
    return DataFolder.read(source, "--data", FerPlus::readRoot);
  }

  /**
   * The same with more faces to learn from.
   *
   * @param source a folder or a ZIP file with {@code labels.csv} (columns file and label) and the
   *     pictures it names: faces of any size, gray or in colour, labelled by one person each
   * @param weight how much such a face counts beside one of FER+, more than 0
   * @return these faces and those, but for copies of validation faces
   * @throws IOException if the data are missing, incomplete or broken; the message says where
   */
  public FerPlus withExtra(Path source, double weight) throws IOException {
    FreshFaces extra = FreshFaces.of(ExtraFaces.read(source, OneVote.of(train)), valid);
    return new FerPlus(
        train.with(extra.faces(), weight),
        valid,
        facts.withExtra(extra.faces().size(), extra.leftOut()));
  }

  /**
   * The same faces in other pictures, such as aligned ones, which may show copies that were none
   * before.
   *
   * @param pictures gives the pixels of a face: gray, row by row, {@link FaceSet#SIZE} squared
   * @return all validation faces, and the training faces that are no copies of them now
   */
  public FerPlus inOtherPictures(Function<LabelledFace, byte[]> pictures) {
    FaceSet shown = new FaceSet(shown(valid, pictures));
    FreshFaces fresh = FreshFaces.of(shown(train, pictures), shown);
    return new FerPlus(
        new FaceSet(fresh.faces()),
        shown,
        new DataFacts(facts.leftOut().plus(fresh.leftOut()), facts.extra(), facts.extraLeftOut()));
  }

  /**
   * These faces and pictures, without training faces that are copies of validation faces in other
   * pictures.
   *
   * @param pictures gives the pixels of a face there
   * @return all validation faces, and the training faces that are no copies of them there
   */
  public FerPlus withoutCopiesIn(Function<LabelledFace, byte[]> pictures) {
    FerPlus shown = inOtherPictures(pictures);
    Set<String> fresh = new HashSet<>();
    for (int i = 0; i < shown.train.size(); i++) {
      fresh.add(shown.train.get(i).file());
    }
    List<LabelledFace> kept = new ArrayList<>();
    for (int i = 0; i < train.size(); i++) {
      if (fresh.contains(train.get(i).file())) {
        kept.add(train.get(i));
      }
    }
    return new FerPlus(new FaceSet(kept), valid, shown.facts);
  }

  private static List<LabelledFace> shown(FaceSet faces, Function<LabelledFace, byte[]> pictures) {
    List<LabelledFace> shown = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      LabelledFace face = faces.get(i);
      shown.add(
          new LabelledFace(
              face.file(), pictures.apply(face), face.label(), face.shares(), face.majority()));
    }
    return shown;
  }

  private static FerPlus readRoot(Path root) throws IOException {
    Map<String, List<LabelledFace>> splits = new HashMap<>();
    splits.put("train", new ArrayList<>());
    splits.put("valid", new ArrayList<>());
    try (BufferedReader lines = Files.newBufferedReader(root.resolve(LABELS))) {
      Columns columns = Columns.parse(Optional.ofNullable(lines.readLine()).orElse(""));
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        try {
          Row row = columns.row(line);
          List<LabelledFace> split = splits.get(row.split());
          Optional<float[]> shares = row.votes().shares();
          if (split != null && shares.isPresent() && !row.label().equals(NON_FACE)) {
            split.add(face(root, row, shares.get()));
          }
        } catch (IllegalArgumentException e) {
          throw new IOException(LABELS + ", line " + number + ": " + e.getMessage(), e);
        }
      }
    }
    FaceSet valid = new FaceSet(splits.get("valid"));
    FreshFaces train = FreshFaces.of(splits.get("train"), valid);
    return new FerPlus(
        new FaceSet(train.faces()), valid, new DataFacts(train.leftOut(), 0, LeftOut.NONE));
  }

  private static LabelledFace face(Path root, Row row, float[] shares) throws IOException {
    Emotion label = Emotion.ofLabel(row.label());
    byte[] pixels = pixels(root.resolve(row.file()));
    return new LabelledFace(row.file(), pixels, label, shares, row.votes().isMajority());
  }

  private static byte[] pixels(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      BufferedImage image = ImageIO.read(stream);
      if (image == null || image.getWidth() != FaceSet.SIZE || image.getHeight() != FaceSet.SIZE) {
        throw new IOException(
            "'%s' is no picture of %dx%d pixels".formatted(file, FaceSet.SIZE, FaceSet.SIZE));
      }
      Raster raster = image.getRaster();
      if (raster.getNumBands() != 1) {
        throw new IOException("'" + file + "' is not gray");
      }
      int[] samples = raster.getSamples(0, 0, FaceSet.SIZE, FaceSet.SIZE, 0, (int[]) null);
      byte[] pixels = new byte[samples.length];
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = (byte) samples[i];
      }
      return pixels;
    }
  }

  /** A line of the labels. */
  private record Row(String file, String label, String split, Votes votes) {}

  /** Where each value stands in a line. */
  private record Columns(int file, int label, int split, List<Integer> votes, int nonFace) {

    static Columns parse(String header) throws IOException {
      List<String> names = List.of(header.split(",", -1));
      List<Integer> votes = new ArrayList<>();
      for (Emotion emotion : Emotion.all()) {
        votes.add(find(names, "v_" + emotion.label()));
      }
      return new Columns(
          find(names, "file"),
          find(names, "label"),
          find(names, "split"),
          votes,
          find(names, "v_" + NON_FACE));
    }

    private static int find(List<String> names, String name) throws IOException {
      int index = names.indexOf(name);
      if (index < 0) {
        throw new IOException(LABELS + " has no column '" + name + "'; there are " + names);
      }
      return index;
    }

    Row row(String line) {
      String[] values = line.split(",", -1);
      List<Integer> counts = votes.stream().map(column -> count(values, column)).toList();
      return new Row(
          value(values, file),
          value(values, label),
          value(values, split),
          new Votes(counts, count(values, nonFace)));
    }

    private static int count(String[] values, int column) {
      return Integer.parseInt(value(values, column));
    }

    private static String value(String[] values, int column) {
      if (column >= values.length) {
        throw new IllegalArgumentException("there are only " + values.length + " columns");
      }
      return values[column];
    }
  }
}
