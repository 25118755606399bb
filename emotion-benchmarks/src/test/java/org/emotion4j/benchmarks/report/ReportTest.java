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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.emotion4j.benchmarks.accuracy.DetectionScore;
import org.emotion4j.benchmarks.contest.CoOccurrence;
import org.emotion4j.benchmarks.contest.Performance;
import org.emotion4j.benchmarks.contest.Spread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  private static final Machine MACHINE =
      new Machine("2026-01-31", "a processor", 2, 24, "Linux 6", "Java 17", 0.25, Optional.empty());

  private static Performance took(String name, double median, double least, double most) {
    return new Performance(
        name,
        name + " 1.0, cpu",
        Optional.of(new Spread(median, least, most)),
        5,
        Optional.of(2),
        List.of(true, true, false),
        Optional.empty());
  }

  private static Results results(double ours, double theirs, int hits) {
    DetectorFigures hog =
        new DetectorFigures(
            "dlib-hog",
            took("emotion4j", ours, 0.9 * ours, 1.1 * ours),
            Performance.absent("emotion4j", "it computes on the processor only"),
            List.of(
                took("dlib", theirs, 0.95 * theirs, 1.05 * theirs),
                Performance.absent("other", "not installed")),
            Optional.of(new DetectionScore(3, 2, 4, hits, 1, 0.8 * hits)),
            Optional.of(7));
    DetectorFigures gone =
        new DetectorFigures(
            "yunet",
            Performance.absent("emotion4j", "no file"),
            Performance.absent("emotion4j", "no CUDA device"),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return new Results(
        MACHINE,
        3,
        "single",
        0,
        5,
        false,
        List.of(hog, gone),
        CoOccurrence.of(List.of(hog.named(hog.cpu()), gone.named(gone.cpu()))),
        new ClassifierFigures(
            List.of(took("mobilenet-onnx", 0.4, 0.3, 0.5)),
            List.of(Performance.absent("keras-mobilenet", "not installed"))),
        Optional.of(
            new JmhFigures(
                List.of(new Timing("Classifier", Map.of("batch", "8", "id", "x"), 0.5, 0.025)),
                Optional.of("talk.mp4"),
                List.of(
                    new VideoTiming("sequence", 3, 40, 2), new VideoTiming("pipeline", 3, 60, 3)),
                List.of("EngineBenchmark: not measured: broken"))));
  }

  @Test
  void thePageHasTheOriginalsTableWithOurs() {
    String page = MarkdownReport.of(results(10, 20, 3));
    // The original: 54.5 and 53.6 a second, 18 and 19 ms.
    assertTrue(
        page.contains(
            "| `dlib-hog` | 54.5 | 18 | 53.6 | 19 | 100 | 10.0 (9.00-11.0) | not measured"
                + " | dlib: 50.0, 20.0 (19.0-21.0); other: not measured | 0.50 |"),
        page);
    assertTrue(page.contains("| `dlib-hog` | 2 |"), "photos with a face");
    assertTrue(page.contains("| `dlib-hog` | 4 | 0.75 | 0.75 | 0.80 | 7 |"), page);
    assertTrue(page.contains("* `yunet`, GPU: not measured: no CUDA device"), page);
    assertTrue(page.contains("* other: not measured: not installed"), page);
    assertTrue(page.contains("| `mobilenet-onnx` | 2500 | 0.40 (0.30-0.50) |"), page);
    assertTrue(page.contains("| Classifier | batch 8, id x | 0.500 ± 0.025 |"), page);
    assertTrue(page.contains("| one frame in 3 | 40.0 ± 2.00 | 60.0 ± 3.00 | 1.50 |"), page);
    assertTrue(page.contains("* EngineBenchmark: not measured: broken"), page);
    assertTrue(page.contains("* dlib: dlib 1.0, cpu, 2 threads"), page);
    assertTrue(page.contains("| `dlib-cnn` | 70 | 70 | 90 | 96 | 97 | 99 |"), "the original's");
  }

  @Test
  void resultsAreReadAsTheyWereWritten(@TempDir Path folder) throws IOException {
    Results results = results(10, 20, 3);
    Path file = Files.writeString(folder.resolve("results.json"), ResultsFile.text(results));
    assertEquals(results, ResultsFile.read(file));
    Files.writeString(file, "[]");
    IOException wrong = assertThrows(IOException.class, () -> ResultsFile.read(file));
    assertTrue(String.valueOf(wrong.getMessage()).contains("results.json"), wrong.getMessage());
  }

  /** Results of before threads, videos and photos without a face were noted. */
  @Test
  void olderResultsAreReadToo(@TempDir Path folder) throws IOException {
    ObjectNode older =
        (ObjectNode) new ObjectMapper().readTree(ResultsFile.text(results(10, 20, 3)));
    older.remove(List.of("jmh", "photosWithoutFaces"));
    older.findParents("threads").forEach(each -> ((ObjectNode) each).remove("threads"));
    Results read =
        ResultsFile.read(Files.writeString(folder.resolve("older.json"), older.toString()));
    assertEquals(Optional.empty(), read.jmh());
    assertEquals(Optional.empty(), read.detectors().get(0).cpu().threads());
    assertEquals(0, Comparison.of(read, results(10, 20, 3)).worse());
  }

  @Test
  void theReadmesTablesAreReplacedBetweenTheirMarks(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("README.md");
    Files.writeString(
        page, "before\n" + ReadmeTables.BEGIN + "\nold\n" + ReadmeTables.END + "\nbehind\n");
    String replaced = ReadmeTables.replaced(ReadmeTables.read(page), results(10, 20, 3));
    assertTrue(replaced.startsWith("before\n" + ReadmeTables.BEGIN + "\nA run of 2026-01-31"));
    assertTrue(replaced.endsWith(ReadmeTables.END + "\nbehind\n"), replaced);
    assertFalse(replaced.contains("\nold\n"), replaced);
    assertTrue(
        replaced.contains("| `dlib-hog` | 54.5 / 53.6 | 100 | dlib 1.0, cpu: 50.0 |"), replaced);
    assertTrue(replaced.contains("| `dlib-hog` | 2 |"), "photos with a face");
    Files.writeString(page, "no marks");
    assertThrows(IllegalArgumentException.class, () -> ReadmeTables.read(page));
  }

  @Test
  void theRealReadmeHasThePlace() throws IOException {
    assertTrue(ReadmeTables.read(Path.of("../README.md")).contains(ReadmeTables.BEGIN));
  }

  @Test
  void aRatioIsWorseOnlyBeyondNoise() {
    Results before = results(10, 20, 3);
    // Both twice as slow: the machine's load, not a change.
    Comparison.Outcome loaded = Comparison.of(before, results(20, 40, 3));
    assertEquals(0, loaded.worse(), loaded.lines().toString());
    // 0.55 in the place of 0.5 lies within what the rounds differ by.
    assertEquals(0, Comparison.of(before, results(11, 20, 3)).worse());
    Comparison.Outcome slower = Comparison.of(before, results(20, 20, 3));
    assertEquals(1, slower.worse(), slower.lines().toString());
    assertTrue(slower.lines().get(0).startsWith("WORSE: dlib-hog takes 1.00"), slower.toString());
    assertEquals(0, Comparison.of(before, results(5, 20, 3)).worse(), "faster is not worse");
    Comparison.Outcome blind = Comparison.of(before, results(10, 20, 2));
    assertEquals(1, blind.worse(), blind.lines().toString());
  }

  @Test
  void chartsArePictures(@TempDir Path folder) throws IOException {
    Charts.write(results(10, 20, 3), folder);
    for (String name : List.of(Charts.SPEED, Charts.MATRIX)) {
      assertEquals(900, ImageIO.read(folder.resolve(name).toFile()).getWidth());
    }
  }
}
