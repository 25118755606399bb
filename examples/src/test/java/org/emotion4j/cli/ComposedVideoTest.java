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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.AlphaComposite;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emotion4j.EmotionEngine;
import org.emotion4j.video.source.Frame;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real backends on videos of which is known who expresses what and when. */
class ComposedVideoTest {

  private static final Pattern PEAK =
      Pattern.compile("surprise-1-0m(\\d\\d\\.\\d{3})s-face(\\d+)\\.jpg");

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path folder;

  /**
   * Neutral for two seconds, surprised for one, happy for two: 125 frames. One photo gives way to
   * the next within seven frames, as a face does not jump: a cut would be another identity.
   */
  private Path moods() throws IOException {
    try (ComposedVideo video = new ComposedVideo()) {
      BufferedImage neutral = video.photo("Jennifer_Garner_0001", "neutral");
      BufferedImage surprise = video.photo("Jennifer_Garner_0002", "surprise");
      BufferedImage happy = video.photo("Jennifer_Garner_0003", "happy");
      return video.write(
          folder.resolve("moods.mp4"),
          125,
          (frame, graphics) -> {
            ComposedVideo.draw(graphics, frame < 71 ? neutral : happy, 180, 100);
            double surprised = Math.min((frame - 46) / 8.0, (79 - frame) / 8.0);
            float share = (float) Math.max(0, Math.min(1, surprised));
            graphics.setComposite(AlphaComposite.SrcOver.derive(share));
            ComposedVideo.draw(graphics, surprise, 180, 100);
          });
    }
  }

  private Cli.Run video(Path input, Object... more) {
    Object[] fixed = {"video", input, "--detector", "haar"};
    Object[] all = new Object[fixed.length + more.length];
    System.arraycopy(fixed, 0, all, 0, fixed.length);
    System.arraycopy(more, 0, all, fixed.length, more.length);
    return Cli.run(EmotionEngine::builder, all);
  }

  @Test
  void knownTimesOfKnownEmotionsComeOut() throws IOException {
    Path csv = folder.resolve("table.csv");
    Path json = folder.resolve("table.jsonl");
    Path frames = folder.resolve("frames");
    Path chart = folder.resolve("chart.svg");
    Cli.Run run =
        video(
            moods(),
            "--csv",
            csv,
            "--json",
            json,
            "--timeline",
            chart,
            "--peaks",
            "surprise:1",
            "--frames",
            frames);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("125 frames"), run.out());
    List<Map<String, String>> rows = CsvRows.read(csv);
    assertEquals(125, rows.size(), "one face in each frame");
    for (int i = 0; i < 125; i++) {
      Map<String, String> row = rows.get(i);
      assertEquals(String.valueOf(i), row.get("frame"));
      assertEquals(i / 25.0, CsvRows.number(row, "seconds"), 2e-5, "units of 1/90000 s");
      assertEquals("1", row.get("face"), "frame " + i);
      assertTrue(CsvRows.number(row, "confidence") > 0 && CsvRows.number(row, "confidence") <= 1);
      // Her face is in the middle of what is drawn from (180, 100) to (460, 380).
      assertEquals(320, CsvRows.number(row, "x") + CsvRows.number(row, "width") / 2, 40);
      assertEquals(240, CsvRows.number(row, "y") + CsvRows.number(row, "height") / 2, 60);
      // Scores follow with a time constant of 0.3 s: after 0.6 s 86 in a hundred are new.
      if (i < 46) {
        assertEquals("neutral", row.get("emotion"), "frame " + i);
      } else if (i >= 65 && i < 75) {
        assertEquals("surprise", row.get("emotion"), "frame " + i);
      } else if (i >= 90) {
        assertEquals("happy", row.get("emotion"), "frame " + i);
      }
    }
    assertSameContent(rows, Files.readAllLines(json));
    assertTrue(Files.readString(chart).contains("surprise"));
    assertPeak(frames);
  }

  private static void assertSameContent(List<Map<String, String>> rows, List<String> lines)
      throws IOException {
    assertEquals(rows.size(), lines.size());
    ObjectMapper mapper = new ObjectMapper();
    for (int i = 0; i < lines.size(); i++) {
      Map<String, String> row = rows.get(i);
      JsonNode line = mapper.readTree(lines.get(i));
      assertEquals(row.get("frame"), line.get("frame").asText());
      assertEquals(row.get("face"), line.get("face").asText());
      assertEquals(row.get("emotion"), line.get("emotion").asText());
      assertEquals(CsvRows.number(row, "seconds"), line.get("seconds").asDouble(), 1e-9);
      assertEquals(CsvRows.number(row, "confidence"), line.get("confidence").asDouble(), 1e-9);
      assertEquals(CsvRows.number(row, "x"), line.get("box").get("x").asDouble(), 0.051);
      double sum = 0;
      for (JsonNode score : line.get("scores")) {
        sum += score.asDouble();
      }
      assertEquals(1, sum, 1e-4);
      double happy = line.get("scores").get("happy").asDouble();
      assertEquals(CsvRows.number(row, "happy"), happy, 1e-6);
    }
  }

  /** The frame lies within the known second, and shows it. */
  private void assertPeak(Path frames) throws IOException {
    try (Stream<Path> files = Files.list(frames)) {
      List<Path> all = files.toList();
      assertEquals(1, all.size(), all.toString());
      Matcher name = PEAK.matcher(String.valueOf(all.get(0).getFileName()));
      assertTrue(name.matches(), all.toString());
      double seconds = Double.parseDouble(name.group(1));
      assertTrue(seconds >= 2 && seconds < 3, all.toString());
      assertEquals("1", name.group(2));
      assertTrue(Files.size(all.get(0)) > 5_000);
    }
  }

  /**
   * A happy face on the left and a neutral one on the right, which is hidden for half a second:
   * from 2.0 to 2.5 s, frames 50 to 61.
   */
  @Test
  void neighboursKeepTheirIdentitiesAlsoWhereOneIsHidden() throws IOException {
    Path input;
    try (ComposedVideo video = new ComposedVideo()) {
      BufferedImage left = video.photo("Jennifer_Garner_0003", "happy");
      BufferedImage right = video.photo("Ian_Thorpe_0001", "neutral");
      input =
          video.write(
              folder.resolve("two.mp4"),
              125,
              (frame, graphics) -> {
                ComposedVideo.draw(graphics, left, 20, 100);
                if (frame < 50 || frame >= 62) {
                  ComposedVideo.draw(graphics, right, 340, 100);
                }
              });
    }
    Path csv = folder.resolve("table.csv");
    Cli.Run run = video(input, "--csv", csv);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("of 2 identities"), run.out());
    List<Map<String, String>> rows = CsvRows.read(csv);
    Map<Boolean, List<Map<String, String>>> sides =
        rows.stream()
            .collect(
                Collectors.partitioningBy(
                    row -> CsvRows.number(row, "x") + CsvRows.number(row, "width") / 2 < 320));
    List<Map<String, String>> left = sides.getOrDefault(true, List.of());
    List<Map<String, String>> right = sides.getOrDefault(false, List.of());
    assertEquals(1, left.stream().map(row -> row.get("face")).distinct().count());
    assertEquals(1, right.stream().map(row -> row.get("face")).distinct().count());
    assertNotEquals(left.get(0).get("face"), right.get(0).get("face"));
    assertEquals(125, left.size());
    assertTrue(left.stream().allMatch(row -> "happy".equals(row.get("emotion"))));
    assertTrue(right.stream().allMatch(row -> "neutral".equals(row.get("emotion"))));
    List<Integer> seen = right.stream().map(row -> (int) CsvRows.number(row, "frame")).toList();
    assertTrue(seen.containsAll(IntStream.range(0, 50).boxed().toList()), seen.toString());
    // A detector looks at every third frame, so the face is found again by the third at the latest.
    assertTrue(seen.containsAll(IntStream.range(65, 125).boxed().toList()), seen.toString());
    assertTrue(seen.stream().noneMatch(frame -> frame >= 54 && frame < 62), seen.toString());
  }

  /** Where the annotated video has green boxes, the overlay has them, and nothing elsewhere. */
  @Test
  void theOverlayLiesWhereTheAnnotatedVideoIsDrawnInto() throws IOException {
    Path out = folder.resolve("out.mp4");
    Path overlay = folder.resolve("overlay.mov");
    Cli.Run run = video(moods(), "--out", out, "--overlay", overlay, "--opacity", "1");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("overlay.mov: 125 frames, transparent"), run.out());
    try (FrameSource annotated = FrameSources.open(out);
        FrameSource drawn = FrameSources.open(overlay)) {
      for (int i = 0; i < 125; i++) {
        try (Frame picture = annotated.next().orElseThrow();
            Frame alone = drawn.next().orElseThrow()) {
          assertEquals(picture.timestampMicros(), alone.timestampMicros());
          assertSameGreen(picture, alone);
        }
      }
      assertTrue(drawn.next().isEmpty() && drawn.end().isComplete());
    }
  }

  private static void assertSameGreen(Frame picture, Frame alone) {
    int green = 0;
    int missing = 0;
    for (int y = 0; y < 480; y++) {
      for (int x = 0; x < 640; x++) {
        if (channel(alone, x, y, 1) == 220 && channel(alone, x, y, 2) == 30) {
          green++;
          // The photo is gray, and encoding blurs colours: green is what exceeds red there.
          missing += channel(picture, x, y, 1) - channel(picture, x, y, 2) > 40 ? 0 : 1;
        }
      }
    }
    // A box of about 200 pixels with lines of three, and a label.
    assertTrue(green > 4 * 150 * 2, green + " green pixels");
    assertTrue(missing < green / 20, missing + " of " + green + " are not in the annotated video");
  }

  private static int channel(Frame frame, int x, int y, int channel) {
    return frame.image().pixels().get(y * frame.image().stride() + 3 * x + channel) & 255;
  }
}
