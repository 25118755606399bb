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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.emotion4j.Emotion;
import org.emotion4j.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  AnalyzeCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static List<JsonNode> lines(String text) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : text.lines().toList()) {
      nodes.add(JSON.readTree(line));
    }
    return nodes;
  }

  @Test
  void printsOneLineForEachPicture() {
    Path happy = Cli.picture(folder.resolve("a.png"), Emotion.HAPPY);
    Path none = Cli.emptyPicture(folder.resolve("b.png"));
    Cli.Run run = Cli.run("analyze", folder);
    assertEquals(0, run.exitCode(), run.err());
    List<String> lines = run.out().lines().toList();
    assertEquals(happy + ": 1 face: happy 60 %", lines.get(0));
    assertEquals(none + ": no faces", lines.get(1));
    assertTrue(
        lines.get(2).matches("2 pictures, 1 with faces, 0 failed; [0-9.]+ pictures/s"), run.out());
    assertEquals("", run.err());
  }

  /** The keys and their order are those that the README and the help promise. */
  @Test
  void writesJsonLines() throws IOException {
    Path picture = Cli.picture(folder.resolve("a.png"), Emotion.FEAR);
    Path broken = Files.writeString(folder.resolve("b.jpg"), "text");
    Path file = folder.resolve("sub/out.jsonl");
    Cli.Run run = Cli.run("analyze", folder, "--json", file);
    assertEquals(1, run.exitCode());
    List<JsonNode> lines = lines(Files.readString(file));
    assertEquals(2, lines.size());
    JsonNode first = lines.get(0);
    assertEquals(
        List.of("image", "width", "height", "detector", "classifier", "faces", "millis"),
        keys(first));
    assertEquals(picture.toString(), first.get("image").asText());
    assertEquals(80, first.get("width").asInt());
    assertEquals(40, first.get("height").asInt());
    assertEquals("fake-detector", first.get("detector").asText());
    assertEquals("fake-classifier", first.get("classifier").asText());
    assertEquals(List.of("decode", "detect", "classify"), keys(first.get("millis")));
    assertTrue(first.get("millis").get("decode").asDouble() > 0);
    JsonNode face = first.get("faces").get(0);
    assertEquals(List.of("box", "confidence", "emotion", "scores"), keys(face));
    assertEquals(
        JSON.readTree("{\"x\":20.0,\"y\":10.0,\"width\":40.0,\"height\":20.0}"), face.get("box"));
    assertEquals(0.75, face.get("confidence").asDouble());
    assertEquals("fear", face.get("emotion").asText());
    assertEquals(Emotion.all().stream().map(Emotion::label).toList(), keys(face.get("scores")));
    assertEquals(0.6, face.get("scores").get("fear").asDouble(), 1e-6);
    assertEquals(List.of("image", "error"), keys(lines.get(1)));
    assertEquals(broken.toString(), lines.get(1).get("image").asText());
  }

  /** In a picture that is higher than wide, the fake detector reports eyes one above the other. */
  @Test
  void turnsFacesLevelIfAskedTo() throws IOException {
    Path lying = Cli.gray(folder.resolve("a.png"), 40, 80, 10 * Emotion.HAPPY.ordinal() + 1);
    Path noLandmarks = Cli.picture(folder.resolve("b.png"), Emotion.SAD);
    List<JsonNode> lines = lines(Cli.run("analyze", folder, "--align", "--json", "-").out());
    JsonNode face = lines.get(0).get("faces").get(0);
    assertEquals(
        List.of("box", "confidence", "landmarks", "turned", "emotion", "scores"), keys(face));
    assertEquals(-90, face.get("turned").asDouble());
    assertEquals("happy", face.get("emotion").asText());
    face = lines.get(1).get("faces").get(0);
    assertEquals(List.of("box", "confidence", "emotion", "scores"), keys(face));

    String out = Cli.run("analyze", folder, "--align").out();
    assertTrue(out.contains(lying + ": 1 face: happy 60 % (turned by -90 degrees)\n"), out);
    assertTrue(out.contains(noLandmarks + ": 1 face: sad 60 %\n"), out);

    face = lines(Cli.run("analyze", lying, "--json", "-").out()).get(0).get("faces").get(0);
    assertEquals(List.of("box", "confidence", "landmarks", "emotion", "scores"), keys(face));
  }

  @Test
  void placesFacesInTheValenceArousalPlaneIfAskedTo() throws IOException {
    Path picture = Cli.picture(folder.resolve("a.png"), Emotion.FEAR);
    for (Object[] asking : new Object[][] {{"--va"}, {"--regressor", "fake-regressor"}}) {
      Object[] arguments = {
        "analyze", picture, "--json", "-", asking[0], asking[asking.length - 1]
      };
      JsonNode line = lines(Cli.run(Arrays.stream(arguments).distinct().toArray()).out()).get(0);
      assertEquals("fake-regressor", line.get("regressor").asText());
      JsonNode face = line.get("faces").get(0);
      assertEquals(
          List.of("box", "confidence", "emotion", "scores", "valence", "arousal"), keys(face));
      // The centre of fear.
      assertEquals(-1.0, face.get("valence").asDouble());
      assertEquals(2.8, face.get("arousal").asDouble());
    }
    List<String> table = Cli.run("analyze", picture, "--va", "--csv", "-").out().lines().toList();
    assertTrue(table.get(0).endsWith(",surprise,uncertain,valence,arousal"), table.toString());
    assertTrue(table.get(1).endsWith(",0.400000,-1.000,2.800"), table.toString());

    Path out = folder.resolve("out");
    Cli.Run run = Cli.run("analyze", picture, "--va", "--out", out);
    assertEquals(picture + ": 1 face: fear 60 % (valence -1.0, arousal 2.8)\n", run.out());
    assertFalse(
        Image.read(out.resolve("a.png")).pixels().equals(annotatedWithout(picture)),
        "the bars are seen");

    JsonNode without = lines(Cli.run("analyze", picture, "--json", "-").out()).get(0);
    assertFalse(without.has("regressor"));
    assertFalse(without.get("faces").get(0).has("valence"));
  }

  @Test
  void rejectsWhatIsNoFaceIfAskedTo() throws IOException {
    Path picture = Cli.picture(folder.resolve("a.png"), Emotion.FEAR);
    JsonNode kept =
        lines(Cli.run("analyze", "--reject-non-faces", picture, "--json", "-").out()).get(0);
    assertEquals(
        List.of(
            "image",
            "width",
            "height",
            "detector",
            "checker",
            "classifier",
            "faces",
            "rejected",
            "millis"),
        keys(kept));
    assertEquals("fake-checker", kept.get("checker").asText());
    assertEquals(0, kept.get("rejected").size());
    JsonNode face = kept.get("faces").get(0);
    assertEquals(List.of("box", "confidence", "nonFace", "emotion", "scores"), keys(face));
    assertEquals(0.8, face.get("nonFace").asDouble());

    for (String asking : List.of("--reject-non-faces=0.7", "--reject-non-faces 0.7")) {
      List<Object> words = new ArrayList<>(List.of("analyze"));
      words.addAll(List.of(asking.split(" ")));
      words.addAll(List.of(picture, "--json", "-"));
      JsonNode line = lines(Cli.run(words.toArray()).out()).get(0);
      assertEquals(0, line.get("faces").size(), asking);
      JsonNode rejected = line.get("rejected").get(0);
      assertEquals(List.of("box", "confidence", "nonFace"), keys(rejected));
      assertEquals(face.get("box"), rejected.get("box"));
      assertEquals(0.8, rejected.get("nonFace").asDouble());
    }

    List<String> table =
        Cli.run("analyze", picture, "--reject-non-faces=0.7", "--csv", "-").out().lines().toList();
    assertTrue(table.get(0).endsWith(",uncertain,non_face,rejected"), table.toString());
    assertEquals(picture + ",,20.0,10.0,40.0,20.0,0.750,,,,,,,,,,,0.800000,true", table.get(1));
    table =
        Cli.run("analyze", picture, "--checker", "fake-checker", "--csv", "-")
            .out()
            .lines()
            .toList();
    assertTrue(table.get(1).endsWith(",0.800000,false"), table.toString());

    assertEquals(
        picture + ": no faces; rejected as no face: 80.0 %\n",
        Cli.run("analyze", picture, "--reject-non-faces=0.7").out());
    Cli.Run wrong = Cli.run("analyze", picture, "--reject-non-faces=7");
    assertEquals(2, wrong.exitCode());
    assertTrue(wrong.err().contains("above 0 and at most 1, not 7.0"), wrong.err());

    JsonNode without = lines(Cli.run("analyze", picture, "--json", "-").out()).get(0);
    assertFalse(without.has("checker") || without.has("rejected"));
    assertFalse(without.get("faces").get(0).has("nonFace"));
  }

  private java.nio.ByteBuffer annotatedWithout(Path picture) {
    Path out = folder.resolve("without");
    assertEquals(0, Cli.run("analyze", picture, "--out", out).exitCode());
    return Image.read(out.resolve("a.png")).pixels();
  }

  @Test
  void writesOneCsvRowForEachFace() throws IOException {
    Path picture = Cli.picture(folder.resolve("a,\"b\".png"), Emotion.ANGER);
    Cli.emptyPicture(folder.resolve("none.png"));
    Path file = folder.resolve("out.csv");
    assertEquals(0, Cli.run("analyze", folder, "--csv", file).exitCode());
    String quoted = '"' + picture.toString().replace("\"", "\"\"") + '"';
    assertEquals(
        "image,face,x,y,width,height,confidence,emotion,"
            + "anger,contempt,disgust,fear,happy,neutral,sad,surprise,uncertain\n"
            + quoted
            + ",1,20.0,10.0,40.0,20.0,0.750,anger,0.600000,0.000000,0.000000,0.000000,0.000000,"
            + "0.000000,0.000000,0.000000,0.400000\n",
        Files.readString(file));
  }

  @Test
  void keepsStandardOutputForJsonAlone() throws IOException {
    Cli.picture(folder.resolve("a.png"), Emotion.SAD);
    Files.writeString(folder.resolve("b.jpg"), "text");
    Cli.Run run = Cli.run("analyze", folder, "--json", "-");
    assertEquals(1, run.exitCode());
    assertEquals(2, lines(run.out()).size());
    assertTrue(run.err().startsWith("failed: "), run.err());
    assertTrue(Cli.run("analyze", folder, "--csv", "-").out().startsWith("image,face,"));
  }

  @Test
  void goesOnAfterBrokenFiles() throws IOException {
    Path good = Cli.picture(folder.resolve("good.png"), Emotion.HAPPY);
    byte[] whole = Files.readAllBytes(good);
    Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole, whole.length / 2));
    Files.createFile(folder.resolve("empty.jpg"));
    Files.writeString(folder.resolve("text.jpg"), "this is no picture at all\n".repeat(9));
    Cli.gray(folder.resolve("tiny.png"), 1, 1, 99);
    Cli.gray(folder.resolve("flat.png"), 300, 7, 99);
    Path missing = folder.resolve("missing.png");
    Cli.Run run = Cli.run("analyze", folder, missing);
    assertEquals(1, run.exitCode());
    assertTrue(run.out().contains(good + ": 1 face: happy 60 %"), run.out());
    assertTrue(run.out().contains("7 pictures, 1 with faces, 6 failed"), run.out());
    List<String> errors = run.err().lines().toList();
    assertEquals(6, errors.size(), run.err());
    for (String name : List.of("cut", "empty", "text", "tiny", "flat", "missing")) {
      assertTrue(errors.stream().anyMatch(line -> line.contains(name + ".")), run.err());
    }
    assertEquals(2, errors.stream().filter(l -> l.contains("too small to hold a face")).count());
  }

  @Test
  void writesAnnotatedPicturesUnderNamesOfTheirOwn() throws IOException {
    Path a = Files.createDirectory(folder.resolve("a"));
    Path b = Files.createDirectory(folder.resolve("b"));
    Cli.picture(a.resolve("x.png"), Emotion.HAPPY);
    Cli.picture(b.resolve("x.png"), Emotion.SAD);
    Cli.picture(b.resolve("X.PNG"), Emotion.SAD);
    Cli.emptyPicture(b.resolve("y.bmp"));
    Path out = folder.resolve("new/out");
    Cli.Run run = Cli.run("analyze", a, b, "--out", out);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(List.of("X-2.png", "x-3.png", "x.png", "y.jpg"), names(out));
    Image annotated = Image.read(out.resolve("x.png"));
    assertEquals(80, annotated.width());
    // The upper left corner of the box at (20, 10), as blue, green, red.
    int corner = 10 * annotated.stride() + 20 * 3;
    assertEquals(30, annotated.pixels().get(corner) & 255);
    assertEquals(220, annotated.pixels().get(corner + 1) & 255);
    assertEquals(30, annotated.pixels().get(corner + 2) & 255);
  }

  @Test
  void neverOverwritesAPictureThatItReads() throws IOException {
    Path picture = Cli.picture(folder.resolve("x.png"), Emotion.HAPPY);
    byte[] before = Files.readAllBytes(picture);
    assertEquals(0, Cli.run("analyze", picture, "--out", folder).exitCode());
    assertEquals(List.of("x-2.png", "x.png"), names(folder));
    assertTrue(Arrays.equals(before, Files.readAllBytes(picture)));
  }

  @Test
  void takesAPictureThatIsNamedTwiceOnce() throws IOException {
    Path picture = Cli.picture(folder.resolve("x.png"), Emotion.HAPPY);
    Path link = Files.createSymbolicLink(folder.resolve("link.png"), picture);
    Cli.Run run = Cli.run("analyze", picture, folder, link, folder, "--json", "-");
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(1, run.out().lines().count(), run.out());
  }

  @Test
  void leavesOutSmallFaces() {
    Path picture = Cli.picture(folder.resolve("x.png"), Emotion.HAPPY); // the face is 40x20
    assertTrue(Cli.run("analyze", picture, "--min-face", 20).out().contains("1 face"));
    assertTrue(Cli.run("analyze", picture, "--min-face", 21).out().contains("no faces"));
  }

  @Test
  void refusesWrongUseBeforeAnyWork() throws IOException {
    Path picture = Cli.picture(folder.resolve("x.png"), Emotion.HAPPY);
    Path file = Files.createFile(folder.resolve("file"));
    List<Object[]> wrong =
        List.of(
            new Object[] {"analyze"},
            new Object[] {"analyze", picture, "--no-such-option"},
            new Object[] {"analyze", picture, "--json", "-", "--csv", "-"},
            new Object[] {"analyze", picture, "--json", folder},
            new Object[] {"analyze", picture, "--json", file.resolve("x.jsonl")},
            new Object[] {"analyze", picture, "--out", file},
            new Object[] {"analyze", picture, "--device", "abacus"},
            new Object[] {"analyze", picture, "--min-face", "0"},
            new Object[] {"analyze", picture, "--min-face", "many"},
            new Object[] {"analyze", picture, "--detector", "No Such"},
            new Object[] {"dance"});
    for (Object[] arguments : wrong) {
      Cli.Run run = Cli.run(arguments);
      assertEquals(2, run.exitCode(), Arrays.toString(arguments));
      assertFalse(run.err().isBlank(), Arrays.toString(arguments));
      assertFalse(run.out().contains("happy"), Arrays.toString(arguments));
      assertFalse(run.err().contains("should not happen"), run.err());
    }
    assertEquals(List.of("file", "x.png"), names(folder));
  }

  @Test
  void saysWhichOptionAskedForABackendThatIsNotThere() {
    Path picture = Cli.picture(folder.resolve("x.png"), Emotion.HAPPY);
    Cli.Run run = Cli.run("analyze", picture, "--detector", "foo");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("'foo', asked for with --detector, cannot be used"), run.err());
    assertTrue(run.err().contains("fake-detector"), run.err());
    run = Cli.run("analyze", picture, "--classifier", "bar");
    assertTrue(run.err().contains("'bar', asked for with --classifier,"), run.err());
    run = Cli.run("analyze", picture, "--regressor", "baz");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("'baz', asked for with --regressor,"), run.err());
  }

  @Test
  void leavesAnOldFileAsItIsWhereTheRunCannotStart() throws IOException {
    Path picture = Cli.picture(folder.resolve("x.png"), Emotion.HAPPY);
    Path file = Files.writeString(folder.resolve("out.jsonl"), "old");
    assertEquals(2, Cli.run("analyze", picture, "--json", file, "--detector", "foo").exitCode());
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("out.jsonl", "x.png"), names(folder));
    assertEquals(0, Cli.run("analyze", picture, "--json", file).exitCode());
    assertEquals(1, lines(Files.readString(file)).size());
    assertEquals(List.of("out.jsonl", "x.png"), names(folder));
  }

  @Test
  void tellsOfAFolderWithoutPictures() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Cli.Run run = Cli.run("analyze", empty);
    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("has no picture file in it"), run.err());
  }
}
