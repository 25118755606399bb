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

import java.util.Locale;
import java.util.function.Supplier;
import org.emotion4j.EmotionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which letters labels are written with. */
enum LettersChoice {
  /** A font of the Java runtime where there is one, else the built-in letters. */
  AUTO,
  /** A font of the Java runtime. */
  JAVA,
  /** The built-in letters. */
  DOTS;

  private static final Logger LOG = LoggerFactory.getLogger(LettersChoice.class);

  static LettersChoice parse(String text) {
    for (LettersChoice choice : values()) {
      if (choice.name().toLowerCase(Locale.ROOT).equals(text.strip())) {
        return choice;
      }
    }
    throw new IllegalArgumentException(
        "Option 'letters' of the annotator 'boxes' must be auto, java or dots, not '" + text + "'");
  }

  Letters make() {
    return make(FontLetters::new);
  }

  /**
   * Makes the letters.
   *
   * @param fonts makes letters of a font. Where a runtime has no fonts this fails in many ways: a
   *     missing fontconfig makes a RuntimeException or an InternalError, a missing native library a
   *     LinkageError
   */
  Letters make(Supplier<Letters> fonts) {
    if (this == DOTS) {
      return new DotLetters("as asked for");
    }
    try {
      return fonts.get();
    } catch (RuntimeException | LinkageError | InternalError e) {
      if (this == JAVA) {
        throw new EmotionException(
            "This Java runtime has no fonts to write with: install fontconfig and a font, or set"
                + " the option 'letters' of the annotator 'boxes' to dots",
            e);
      }
      LOG.debug("No font can be used", e);
      return new DotLetters("since this Java runtime has no fonts: " + e);
    }
  }
}
