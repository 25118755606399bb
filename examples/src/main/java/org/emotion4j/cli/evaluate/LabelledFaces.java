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
package org.emotion4j.cli.evaluate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A data set of labelled pictures of faces: a folder, or a ZIP file of one, with {@code labels.csv}
 * and the pictures it names. Pictures may be read by several threads.
 */
public final class LabelledFaces implements Closeable {

  private static final String LABELS = "labels.csv";

  private final Path root;
  private final List<LabelledFace> faces;
  private final Optional<FileSystem> zip;

  private LabelledFaces(Path root, List<LabelledFace> faces, Optional<FileSystem> zip) {
    this.root = root;
    this.faces = faces;
    this.zip = zip;
  }

  /**
   * Reads the labels.
   *
   * @param data a folder or a ZIP file
   * @return the data set
   * @throws LabelsException if it is not there or its labels cannot be understood
   */
  public static LabelledFaces open(Path data) throws IOException {
    if (Files.isDirectory(data)) {
      return new LabelledFaces(data, readLabels(data, data), Optional.empty());
    }
    if (!Files.exists(data)) {
      throw new LabelsException("'" + data + "' does not exist");
    }
    FileSystem zip = openZip(data);
    try {
      Path root = rootOf(zip.getPath("/"));
      return new LabelledFaces(root, readLabels(root, data), Optional.of(zip));
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static FileSystem openZip(Path data) {
    try {
      return FileSystems.newFileSystem(data);
    } catch (IOException | ProviderNotFoundException e) {
      throw new LabelsException(
          "'" + data + "' is neither a folder nor a ZIP file: " + e.getMessage(), e);
    }
  }

  /** Some ZIP files hold the folder, others what is in it. */
  private static Path rootOf(Path top) throws IOException {
    if (!Files.exists(top.resolve(LABELS))) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(top, Files::isDirectory)) {
        for (Path entry : entries) {
          if (Files.exists(entry.resolve(LABELS))) {
            return entry;
          }
        }
      }
    }
    return top;
  }

  private static List<LabelledFace> readLabels(Path root, Path data) throws IOException {
    Path labels = root.resolve(LABELS);
    if (!Files.isRegularFile(labels)) {
      throw new LabelsException("'" + data + "' has no " + LABELS);
    }
    return LabelsTable.read(data.resolve(LABELS).toString(), Files.readString(labels));
  }

  /**
   * The faces that count.
   *
   * @param split only those of this split
   * @param classes only those with one of these labels
   * @param protocol only those on which people agree as it says
   * @return at least one face
   * @throws LabelsException if none is left, or the protocol asks for votes and there are none
   */
  public List<LabelledFace> choose(Optional<String> split, Classes classes, Protocol protocol) {
    List<LabelledFace> chosen = new ArrayList<>();
    for (LabelledFace face : faces) {
      boolean inSplit = split.isEmpty() || split.get().equals(face.split());
      if (inSplit && protocol == Protocol.MAJORITY && face.votes().isEmpty()) {
        throw new LabelsException(
            "The protocol majority needs votes: columns v_anger, v_contempt and so on in "
                + LABELS);
      }
      if (inSplit && classes.counts(face) && protocol.counts(face)) {
        chosen.add(face);
      }
    }
    if (chosen.isEmpty()) {
      TreeSet<String> splits = new TreeSet<>();
      faces.forEach(face -> splits.add(face.split()));
      throw new LabelsException(
          "Of %d labelled pictures none counts%s; there are the splits %s"
              .formatted(
                  faces.size(),
                  split.map(name -> " in the split '" + name + "'").orElse(""),
                  splits));
    }
    return List.copyOf(chosen);
  }

  /**
   * All pictures, those without a face too.
   *
   * @return in the order of the labels
   */
  public List<LabelledFace> all() {
    return faces;
  }

  /** Writes a part of a data set. */
  @FunctionalInterface
  public interface Copying {

    /**
     * Copies, as a whole or not at all.
     *
     * @param without which pictures are left out
     * @param change what becomes of the others
     */
    void write(Set<LabelledFace> without, Change change) throws IOException;
  }

  /** Changes pictures while they are copied. */
  @FunctionalInterface
  public interface Change {

    /** Leaves all pictures as they are. */
    Change NONE = face -> Optional.empty();

    /**
     * Makes a picture's file in the copy.
     *
     * @param face the picture
     * @return what makes a PNG file, whose name ends so in the copy; empty if the picture stays as
     *     it is
     */
    Optional<Content> of(LabelledFace face);
  }

  /** What a picture's file holds. */
  @FunctionalInterface
  public interface Content {

    /**
     * Makes it.
     *
     * @return the file's bytes
     */
    byte[] make() throws IOException;
  }

  /**
   * Prepares a copy of a part, so that a place that cannot be written to is known before any work
   * is done.
   *
   * @param target a name that ends with .zip, where a file is replaced, or that of a folder which
   *     is not there or empty
   * @return what writes it: the rows of labels.csv, of which only the names of pictures change that
   *     become PNG files, and the pictures
   * @throws LabelsException if it cannot be put there
   */
  public Copying copyTo(Path target) throws IOException {
    DataCopy copy = DataCopy.to(target);
    List<CsvReader.Row> rows = CsvReader.read(Files.readString(root.resolve(LABELS)));
    int column = rows.get(0).values().indexOf(LabelsTable.FILE);
    return (without, change) -> {
      StringBuilder text = new StringBuilder(Csv.row(rows.get(0).values())).append('\n');
      Map<String, Content> files = new LinkedHashMap<>();
      for (int i = 0; i < faces.size(); i++) {
        LabelledFace face = faces.get(i);
        if (!without.contains(face)) {
          Optional<Content> changed = change.of(face);
          String name = changed.isPresent() ? asPng(face.file()) : face.file();
          List<String> values = new ArrayList<>(rows.get(i + 1).values());
          values.set(column, name);
          text.append(Csv.row(values)).append('\n');
          files.put(name, changed.orElse(() -> read(face)));
        }
      }
      copy.write(files, LABELS, text.toString());
    };
  }

  private static String asPng(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".png") ? name : name + ".png";
  }

  /** The content of a face's picture file. */
  public byte[] read(LabelledFace face) throws IOException {
    return Files.readAllBytes(root.resolve(face.file()));
  }

  @Override
  public void close() throws IOException {
    if (zip.isPresent()) {
      zip.get().close();
    }
  }
}
