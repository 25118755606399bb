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
package org.emotion4j.benchmarks.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emotion4j.Device;
import org.emotion4j.benchmarks.CudaDevice;
import org.emotion4j.benchmarks.accuracy.DetectionScore;
import org.emotion4j.benchmarks.accuracy.FoundFace;
import org.emotion4j.benchmarks.contest.Contest;
import org.emotion4j.benchmarks.contest.Entry;
import org.emotion4j.benchmarks.contest.Line;
import org.emotion4j.benchmarks.contest.Lines;
import org.emotion4j.benchmarks.contest.OwnDetector;
import org.emotion4j.benchmarks.contest.Performance;
import org.emotion4j.models.metrics.MarkedPhoto;

/**
 * Measures the detectors.
 *
 * @param contest how
 * @param photos on what
 * @param withoutFaces photos without a face, for false ones; may be empty
 * @param machine where
 * @param done is told after each round of each detector
 */
record Measuring(
    Contest contest,
    List<MarkedPhoto> photos,
    List<MarkedPhoto> withoutFaces,
    Machine machine,
    Runnable done) {

  private static final String OURS = "emotion4j";

  Measuring {
    photos = List.copyOf(photos);
    withoutFaces = List.copyOf(withoutFaces);
  }

  /** How many rounds there will be at most, warm-ups too. */
  static int steps(Contest contest, List<Line> lines, Lines.Classifiers classifiers) {
    int entries =
        lines.stream().mapToInt(line -> 1 + line.peers().size()).sum()
            + classifiers.own().size()
            + classifiers.peers().size();
    return entries * (contest.warmUps() + contest.rounds());
  }

  DetectorFigures measure(Line line) {
    Entry own = OwnDetector.entry(OURS, line.backend(), line.options(), Device.CPU);
    List<Entry> entries = new ArrayList<>(List.of(own));
    entries.addAll(line.peers());
    List<Contest.Result> results = contest.run(entries, files(photos), done);
    Contest.Result ours = results.get(0);
    boolean tookPart = ours.performance().absence().isEmpty();
    boolean marked = photos.stream().anyMatch(photo -> !photo.faces().isEmpty());
    return new DetectorFigures(
        line.id(),
        ours.performance(),
        onGpu(line),
        results.subList(1, results.size()).stream().map(Contest.Result::performance).toList(),
        tookPart && marked ? Optional.of(score(photos, ours.faces())) : Optional.empty(),
        tookPart && !withoutFaces.isEmpty() ? Optional.of(falseFaces(own)) : Optional.empty());
  }

  ClassifierFigures measure(Lines.Classifiers classifiers) {
    List<Entry> entries = new ArrayList<>(classifiers.own());
    entries.addAll(classifiers.peers());
    List<Performance> all =
        contest.run(entries, files(photos), done).stream()
            .map(Contest.Result::performance)
            .toList();
    int own = classifiers.own().size();
    return new ClassifierFigures(all.subList(0, own), all.subList(own, all.size()));
  }

  private static List<Path> files(List<MarkedPhoto> photos) {
    return photos.stream().map(MarkedPhoto::file).toList();
  }

  private static DetectionScore score(List<MarkedPhoto> photos, List<List<FoundFace>> found) {
    DetectionScore score = DetectionScore.NOTHING;
    for (int i = 0; i < photos.size(); i++) {
      score = score.plus(DetectionScore.of(photos.get(i), found.get(i)));
    }
    return score;
  }

  private int falseFaces(Entry own) {
    try (var contender = own.opener().open(files(withoutFaces))) {
      return score(withoutFaces, contender.findAll()).falseFaces();
    }
  }

  /** What is not there is said, and nothing else measured in its place. */
  private Performance onGpu(Line line) {
    if (!line.onGpu()) {
      return Performance.absent(OURS, "it computes on the processor only");
    }
    if (machine.cuda().isEmpty()) {
      return Performance.absent(OURS, CudaDevice.NONE);
    }
    Entry own = OwnDetector.entry(OURS, line.backend(), line.options(), Device.cuda(0));
    return contest.run(List.of(own), files(photos), () -> {}).get(0).performance();
  }
}
