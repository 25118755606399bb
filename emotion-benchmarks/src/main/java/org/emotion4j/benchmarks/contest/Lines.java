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
package org.emotion4j.benchmarks.contest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emotion4j.ModelFileException;
import org.emotion4j.detectors.models.ModelCatalog;
import org.emotion4j.detectors.models.ModelContent;
import org.emotion4j.detectors.models.ModelStore;

/**
 * All detectors of this library with their peers, in the order of the original's table, the newer
 * ones behind. Each with its defaults, but that BlazeFace stands twice, for its two ranges.
 */
public final class Lines {

  /** This library's classifiers, and their peers. */
  public record Classifiers(List<Entry> own, List<Entry> peers) {

    /** Copies the lists. */
    public Classifiers {
      own = List.copyOf(own);
      peers = List.copyOf(peers);
    }
  }

  private static final String SCRIPT = "contender.py";

  private final Optional<Path> environments;
  private final Path scripts;
  private final Path models;
  private final boolean withPeers;

  private Lines(Optional<Path> environments, Path scripts, Path models) {
    this.environments = environments;
    this.scripts = scripts;
    this.models = models;
    this.withPeers = environments.isPresent();
  }

  /**
   * The lines.
   *
   * @param environments the folder with the peers' Python environments; empty for no peers
   * @param scripts the folder with {@code contender.py}
   * @param models an empty folder, where the model files go that peers are given
   * @return the lines
   * @throws IOException if a model file cannot be written
   */
  public static List<Line> of(Optional<Path> environments, Path scripts, Path models)
      throws IOException {
    return new Lines(environments, scripts, models).all();
  }

  /**
   * The classifiers.
   *
   * @param environments the folder with the peers' Python environments; empty for no peers
   * @param scripts the folder with {@code contender.py}
   * @return the classifiers
   * @throws IOException never; peers of the other kind need files
   */
  public static Classifiers classifiers(Optional<Path> environments, Path scripts)
      throws IOException {
    Lines lines = new Lines(environments, scripts, Path.of(""));
    return new Classifiers(
        Stream.of("residual-onnx", "mobilenet-onnx", "mobilenet-tensorflow")
            .map(id -> OwnClassifier.entry(id, id))
            .toList(),
        lines.peers(
            lines.peer("tensorflow", "keras-mobilenet"),
            lines.peer("deepface", "deepface-emotion")));
  }

  private List<Line> all() throws IOException {
    List<Line> lines = new ArrayList<>();
    lines.add(cpuOnly("haar", peers(peer("opencv", "haar"), deepface("opencv"))));
    lines.add(
        line(
            "ssd",
            peers(
                peer("opencv", "ssd", "ssd-config", "ssd"), deepface("ssd", "ssd-config", "ssd"))));
    lines.add(
        line(
            "mtcnn",
            peers(
                peer("tensorflow", "mtcnn"),
                peer("facenet", "facenet-pytorch"),
                deepface("mtcnn"),
                deepface("fastmtcnn"))));
    // deepface's other networks that find all faces in one pass stand here too.
    lines.add(
        line(
            "retinaface",
            peers(
                peer("retinaface", "retinaface"),
                deepface("retinaface"),
                deepface("centerface"),
                deepface("yolov8n"))));
    lines.add(
        cpuOnly(
            "dlib-hog", peers(peer("opencv", "dlib-hog"), deepface("dlib", "dlib-landmarks-5"))));
    lines.add(line("dlib-cnn", peers(peer("opencv", "dlib-cnn", "dlib-mmod"))));
    lines.add(line("yunet", peers(peer("opencv", "yunet", "yunet"), deepface("yunet", "yunet"))));
    lines.add(line("blazeface", peers(peer("mediapipe", "blazeface"), deepface("mediapipe"))));
    lines.add(
        new Line(
            "blazeface-full",
            "blazeface",
            "range=full",
            true,
            peers(peer("mediapipe", "blazeface-full"))));
    return List.copyOf(lines);
  }

  private static Line line(String id, List<Entry> peers) {
    return new Line(id, id, "", true, peers);
  }

  private static Line cpuOnly(String id, List<Entry> peers) {
    return new Line(id, id, "", false, peers);
  }

  private List<Entry> peers(Entry... entries) {
    return withPeers ? List.of(entries) : List.of();
  }

  private Entry deepface(String detector, String... modelFiles) throws IOException {
    return peer("deepface", "deepface-" + detector, modelFiles);
  }

  /** A peer, and the model files that it is told of. */
  private Entry peer(String environment, String name, String... modelFiles) throws IOException {
    Path python = environments.orElse(Path.of("")).resolve(environment).resolve("bin/python");
    List<String> command = new ArrayList<>(List.of(name));
    for (String file : modelFiles) {
      Optional<Path> extracted = withPeers ? extract(file) : Optional.empty();
      if (withPeers && extracted.isEmpty()) {
        String missing = "its model file " + file + " is not there; see 'emotion models list'";
        return new Entry(
            name,
            photos -> {
              throw new ContenderException(missing);
            });
      }
      extracted.ifPresent(path -> command.add(path.toString()));
    }
    return PythonPeer.entry(name, python, scripts.resolve(SCRIPT), command);
  }

  private Optional<Path> extract(String name) throws IOException {
    var file = ModelCatalog.standard().named(name);
    Path target = models.resolve(file.file());
    try {
      if (!Files.exists(target)) {
        Optional<Path> named =
            Optional.ofNullable(System.getProperty("emotion4j." + name + ".model")).map(Path::of);
        ModelContent content = ModelStore.standard().read(file, named);
        Files.write(target, content.content());
      }
      return Optional.of(target);
    } catch (ModelFileException e) {
      return Optional.empty();
    }
  }
}
