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
package org.emotion4j.examples;

import java.nio.file.Path;
import org.emotion4j.Analysis;
import org.emotion4j.EmotionEngine;
import org.emotion4j.FaceEmotion;

/** Prints the faces of a photo and what each expresses: the lines that the README shows. */
public final class AnalyzePhoto {

  private AnalyzePhoto() {}

  /**
   * Analyses a photo.
   *
   * @param args the photo's file
   */
  public static void main(String[] args) {
    try (EmotionEngine engine = EmotionEngine.create()) {
      Analysis analysis = engine.analyze(Path.of(args[0]));
      for (FaceEmotion face : analysis.faces()) {
        System.out.println(face.face().box() + ": " + face.emotion().label());
      }
      if (analysis.faces().isEmpty()) {
        System.out.println("no faces");
      }
    }
  }
}
