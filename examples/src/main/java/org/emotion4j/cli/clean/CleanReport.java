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
package org.emotion4j.cli.clean;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.emotion4j.Emotion;
import org.emotion4j.cli.evaluate.Csv;
import org.emotion4j.cli.evaluate.LabelledFace;

/**
 * Counts, by emotion, in how many pictures faces were found, and tells of each picture what the
 * detectors saw. For one thread.
 */
public final class CleanReport {

  private static final String NON_FACE = "non_face";

  private final List<String> detectors;
  private final TreeMap<String, Count> counts = new TreeMap<>();
  private final Count all;

  /** How many pictures there are, and in how many each detector, and any, found a face. */
  private static final class Count {

    private final int[] found;
    private int pictures;
    private int any;

    Count(int detectors) {
      this.found = new int[detectors];
    }

    void add(List<Sight> sights) {
      pictures++;
      any += isFace(sights) ? 1 : 0;
      for (int i = 0; i < found.length; i++) {
        found[i] += sights.get(i).face() ? 1 : 0;
      }
    }
  }

  /**
   * A report without pictures yet.
   *
   * @param detectors the detectors' ids
   */
  public CleanReport(List<String> detectors) {
    this.detectors = List.copyOf(detectors);
    this.all = new Count(detectors.size());
  }

  /**
   * Whether any detector saw a face.
   *
   * @param sights what each of them saw
   * @return true if so
   */
  public static boolean isFace(List<Sight> sights) {
    return sights.stream().anyMatch(Sight::face);
  }

  /**
   * Writes the first row of the table of pictures.
   *
   * @param writer where to
   */
  public void writeHead(Writer writer) throws IOException {
    List<String> head = new ArrayList<>(List.of("file", "label", "split", "face"));
    for (String detector : detectors) {
      head.addAll(List.of(detector + "_face", detector + "_score", detector + "_cover"));
    }
    writer.write(Csv.row(head) + "\n");
  }

  /**
   * Takes a picture.
   *
   * @param picture the picture
   * @param sights what each detector saw
   * @param writer where its row goes
   */
  public void add(LabelledFace picture, List<Sight> sights, Writer writer) throws IOException {
    String label = picture.label().map(Emotion::label).orElse(NON_FACE);
    counts.computeIfAbsent(label, key -> new Count(detectors.size())).add(sights);
    all.add(sights);
    List<Object> row = new ArrayList<>(List.of(picture.file(), label, picture.split()));
    row.add(isFace(sights) ? 1 : 0);
    for (Sight sight : sights) {
      row.add(sight.face() ? 1 : 0);
      row.add(String.format(Locale.ROOT, "%.3f", sight.score()));
      row.add(String.format(Locale.ROOT, "%.3f", sight.cover()));
    }
    writer.write(Csv.row(row) + "\n");
  }

  /**
   * The counts for people to read.
   *
   * @return several lines
   */
  public String asText() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%-12s%10s%10s", "label", "pictures", "no face"));
    for (String detector : detectors) {
      text.append(String.format(Locale.ROOT, "%16s", "not " + detector));
    }
    text.append('\n');
    counts.forEach((label, count) -> line(text, label, count));
    line(text, "all", all);
    return text.toString();
  }

  private static void line(StringBuilder text, String label, Count count) {
    int none = count.pictures - count.any;
    text.append(String.format(Locale.ROOT, "%-12s%10d%10d", label, count.pictures, none));
    for (int found : count.found) {
      text.append(String.format(Locale.ROOT, "%16d", count.pictures - found));
    }
    text.append('\n');
  }
}
