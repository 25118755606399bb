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
package org.emotion4j.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LettersTest {

  static List<Letters> letters() {
    return List.of(new FontLetters(), new DotLetters("for a test"));
  }

  /** White, dark and untouched pixels of a text, one character each. */
  private static String drawing(Letters letters, String text) {
    BufferedImage canvas = new BufferedImage(240, 40, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = canvas.createGraphics();
    graphics.setColor(Style.BOX);
    graphics.fillRect(0, 0, 240, 40);
    letters.write(graphics, text, 10, 5, 30);
    graphics.dispose();
    StringBuilder seen = new StringBuilder();
    for (int y = 0; y < 40; y++) {
      for (int x = 0; x < 240; x++) {
        int rgb = canvas.getRGB(x, y);
        seen.append(rgb == Style.LETTERS.getRGB() ? 'w' : rgb == Style.BOX.getRGB() ? '.' : 'o');
      }
      seen.append('\n');
    }
    return seen.toString();
  }

  @ParameterizedTest
  @MethodSource("letters")
  void everyEmotionLooksDifferent(Letters letters) {
    Set<String> drawings = new HashSet<>();
    Emotion.all().forEach(emotion -> drawings.add(drawing(letters, emotion.label())));
    assertEquals(9, drawings.size());
  }

  @ParameterizedTest
  @MethodSource("letters")
  void lettersAreOutlinedAndStayWithinTheirLine(Letters letters) {
    String drawing = drawing(letters, "happy");
    String[] rows = drawing.lines().toArray(String[]::new);
    assertTrue(drawing.contains("ow") && drawing.contains("wo"), drawing);
    assertTrue(rows[3].indexOf('w') < 0 && rows[36].indexOf('w') < 0, drawing);
    int right = 10 + (int) Math.ceil(letters.width("happy", 30));
    for (String row : rows) {
      assertTrue(row.lastIndexOf('o') <= right, drawing);
      assertTrue(row.indexOf('o') < 0 || row.indexOf('o') >= 9, drawing);
    }
  }

  @ParameterizedTest
  @MethodSource("letters")
  void widthIsInProportionToTheHeight(Letters letters) {
    assertEquals(3 * letters.width("sad", 10), letters.width("sad", 30), 1e-6);
    assertTrue(letters.width("surprise", 10) > letters.width("sad", 10));
  }

  /** What runtimes without fonts are known to throw. */
  static Stream<Supplier<Letters>> missingFonts() {
    return Stream.of(
        () -> {
          throw new InternalError("Fontconfig head is null, check your fonts");
        },
        () -> {
          throw new NullPointerException("sun.awt.FontConfiguration.getVersion");
        },
        () -> {
          throw new UnsatisfiedLinkError("libfreetype.so.6");
        },
        () -> {
          throw new NoClassDefFoundError("sun.font.SunFontManager");
        });
  }

  @ParameterizedTest
  @MethodSource("missingFonts")
  void takesItsOwnLettersWhereThereIsNoFont(Supplier<Letters> fonts) {
    Letters letters = LettersChoice.AUTO.make(fonts);
    assertInstanceOf(DotLetters.class, letters);
    assertTrue(letters.description().contains("no fonts"), letters.description());
    assertThrows(EmotionException.class, () -> LettersChoice.JAVA.make(fonts));
  }

  /** A Java process whose fontconfig knows of no font at all, as in a slim container. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void worksInAProcessWithoutFonts(@TempDir Path folder) throws IOException, InterruptedException {
    Path config = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-Dsun.awt.fontconfig=" + config,
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            WithoutFonts.class.getName());
    builder.environment().put("FONTCONFIG_FILE", config.toString());
    builder.environment().put("XDG_CACHE_HOME", folder.toString());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = builder.start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), said);
    assertTrue(said.contains("built-in letters, since this Java runtime has no fonts"), said);
    assertTrue(said.contains("labelled: true"), said);
  }
}
