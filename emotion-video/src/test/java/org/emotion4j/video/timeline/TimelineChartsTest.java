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
package org.emotion4j.video.timeline;

import static org.emotion4j.video.timeline.Entries.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.emotion4j.Emotion;
import org.emotion4j.ValenceArousal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TimelineChartsTest {

  private static final ChartOptions OPTIONS = ChartOptions.titled("A <video> & more");

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  Path folder;

  /** Entries of the identities 1 to n, each of them every step seconds. */
  static EmotionTimeline timeline(double seconds, double step, int identities) {
    EmotionTimeline.Recorder recorder = new EmotionTimeline.Recorder();
    for (int i = 0; i * step <= seconds; i++) {
      for (int identity = 1; identity <= identities; identity++) {
        Emotion emotion = Emotion.all().get((i / 40 + identity) % 9);
        double strength = 0.5 + 0.5 * Math.sin(i * step * 6 / Math.max(1, seconds));
        ValenceArousal point =
            new ValenceArousal(3 * Math.sin(i * step / 9), 2 * Math.cos(i * step / 7));
        recorder.add(entry(i, i * step, identity, emotion, strength, Optional.of(point)));
      }
    }
    return recorder.snapshot();
  }

  private Document svg(EmotionTimeline timeline, ChartKind kind, ChartOptions options)
      throws Exception {
    Path file = folder.resolve(kind + ".svg");
    TimelineCharts.write(timeline, kind, options, file);
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }

  private static List<Element> elements(Document document, String name) {
    NodeList list = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < list.getLength(); i++) {
      elements.add((Element) list.item(i));
    }
    return elements;
  }

  private static List<String> texts(Document document) {
    return elements(document, "text").stream().map(Element::getTextContent).toList();
  }

  /** How often each colour draws a line of 2 pixels' width. */
  private static Map<String, Integer> lines(Document document) {
    Map<String, Integer> lines = new HashMap<>();
    for (Element path : elements(document, "path")) {
      if (path.getAttribute("stroke-width").equals("2")) {
        lines.merge(path.getAttribute("stroke"), 1, Integer::sum);
      }
    }
    return lines;
  }

  @Test
  void hasALineForEachEmotionOverMinutesAndSeconds() throws Exception {
    Document document = svg(timeline(60, 0.2, 1), ChartKind.EMOTIONS, OPTIONS);
    Map<String, Integer> lines = lines(document);
    assertEquals(9, lines.size(), lines::toString);
    assertTrue(lines.values().stream().allMatch(count -> count == 1), lines::toString);
    List<String> texts = texts(document);
    for (Emotion emotion : Emotion.all()) {
      assertTrue(texts.contains(emotion.label()), texts::toString);
    }
    assertTrue(texts.containsAll(List.of("0:00", "0:30", "0:45", "time")), texts::toString);
    assertTrue(texts.containsAll(List.of("A <video> & more", "face 1")), texts::toString);
    assertEquals("A <video> & more", elements(document, "title").get(0).getTextContent());
  }

  @Test
  void twoHoursAreMeansAndSaySo() throws Exception {
    Document document = svg(timeline(7200, 0.5, 1), ChartKind.EMOTIONS, OPTIONS);
    List<String> texts = texts(document);
    assertTrue(texts.contains("time, means over 15 s"), texts::toString);
    assertTrue(texts.contains("1:00:00"), texts::toString);
    int longest = 0;
    for (Element path : elements(document, "path")) {
      longest = Math.max(longest, path.getAttribute("d").length());
    }
    assertTrue(longest < 20_000, "a path of " + longest + " characters");
  }

  @Test
  void hasAPanelForEachIdentityUpToALimit() throws Exception {
    EmotionTimeline timeline = timeline(20, 0.2, 3);
    List<String> all = texts(svg(timeline, ChartKind.EMOTIONS, OPTIONS));
    assertTrue(all.containsAll(List.of("face 1", "face 2", "face 3")), all::toString);
    ChartOptions two = new ChartOptions("two", 900, 200, 2, java.util.OptionalLong.empty());
    List<String> some = texts(svg(timeline, ChartKind.EMOTIONS, two));
    assertTrue(some.contains("2 of 3 faces, those seen longest"), some::toString);
    List<String> one = texts(svg(timeline, ChartKind.EMOTIONS, OPTIONS.withIdentity(2)));
    assertTrue(one.contains("face 2") && !one.contains("face 1"), one::toString);
    assertThrows(
        IllegalArgumentException.class,
        () -> svg(timeline, ChartKind.EMOTIONS, OPTIONS.withIdentity(4)));
  }

  @Test
  void aGapInterruptsALine() throws Exception {
    List<TimelineEntry> entries = new ArrayList<>();
    for (double second : new double[] {0, 0.5, 1, 5, 5.5, 6}) {
      entries.add(entry(Math.round(second * 2), second, 1, Emotion.HAPPY, 0.5));
    }
    Document document = svg(EmotionTimeline.of(entries), ChartKind.EMOTIONS, OPTIONS);
    Element line =
        elements(document, "path").stream()
            .filter(path -> path.getAttribute("stroke").equals("#f2a900"))
            .findFirst()
            .orElseThrow();
    assertEquals(3, line.getAttribute("d").split("M", -1).length, line.getAttribute("d"));
  }

  @Test
  void stacksProbabilitiesAndDrawsValenceAndArousal() throws Exception {
    EmotionTimeline timeline = timeline(20, 0.2, 1);
    Document stacked = svg(timeline, ChartKind.STACKED, OPTIONS);
    long colours =
        elements(stacked, "path").stream()
            .map(path -> path.getAttribute("fill"))
            .distinct()
            .count();
    assertTrue(colours >= 9, "only " + colours + " colours");
    Document plane = svg(timeline, ChartKind.VALENCE_AROUSAL, OPTIONS);
    assertEquals(2, lines(plane).size());
    assertTrue(texts(plane).containsAll(List.of("valence", "arousal")));
  }

  @Test
  void drawsPicturesThatAreNotBlank() throws Exception {
    for (ChartKind kind : ChartKind.values()) {
      Path file = folder.resolve("new").resolve(kind + ".PNG");
      TimelineCharts.write(timeline(5, 0.04, 2), kind, OPTIONS, file);
      BufferedImage picture = ImageIO.read(file.toFile());
      assertEquals(1200, picture.getWidth());
      assertEquals(770, picture.getHeight());
      Map<Integer, Integer> colours = new HashMap<>();
      for (int y = 0; y < picture.getHeight(); y++) {
        for (int x = 0; x < picture.getWidth(); x++) {
          colours.merge(picture.getRGB(x, y) & 0xffffff, 1, Integer::sum);
        }
      }
      int wanted = kind == ChartKind.VALENCE_AROUSAL ? 0x2e8b57 : 0x9a9a9a;
      assertTrue(colours.getOrDefault(wanted, 0) > 200, kind + " lacks a line");
    }
    File[] files = folder.resolve("new").toFile().listFiles();
    assertEquals(3, files == null ? 0 : files.length);
  }

  @Test
  void anEmptyTimelineIsAnEmptyPanel() throws Exception {
    List<String> texts = texts(svg(EmotionTimeline.of(List.of()), ChartKind.EMOTIONS, OPTIONS));
    assertTrue(texts.contains("no faces"), texts::toString);
    TimelineCharts.write(
        EmotionTimeline.of(List.of(entry(0, 3, 1, Emotion.SAD, 1))),
        ChartKind.STACKED,
        OPTIONS,
        folder.resolve("one.png"));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            TimelineCharts.write(
                timeline(1, 1, 1), ChartKind.EMOTIONS, OPTIONS, folder.resolve("chart.gif")));
  }

  /** A Java process whose fontconfig knows of no font at all, as in a slim container. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void saysWhatToDoInAProcessWithoutFonts() throws Exception {
    Path config = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-Dsun.awt.fontconfig=" + config,
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            ChartWithoutFonts.class.getName(),
            folder.resolve("chart.png").toString());
    builder.environment().put("FONTCONFIG_FILE", config.toString());
    builder.environment().put("XDG_CACHE_HOME", folder.toString());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = builder.start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), said);
    assertTrue(said.contains("this Java runtime has none: install fontconfig"), said);
    assertTrue(Files.notExists(folder.resolve("chart.png")));
  }
}
