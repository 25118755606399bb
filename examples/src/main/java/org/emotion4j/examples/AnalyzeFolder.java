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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.emotion4j.AnalysisResult;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionEngine;
import org.emotion4j.FaceEmotion;

/** Counts the emotions in all photos of a folder, on all cores. */
public final class AnalyzeFolder {

  private AnalyzeFolder() {}

  /**
   * Analyses a folder.
   *
   * @param args the folder
   * @throws IOException if the folder cannot be read
   */
  public static void main(String[] args) throws IOException {
    Map<Emotion, Integer> counts = new EnumMap<>(Emotion.class);
    try (EmotionEngine engine = EmotionEngine.create();
        Stream<Path> files = Files.list(Path.of(args[0]));
        Stream<AnalysisResult> results = engine.analyzeAll(files.filter(Files::isRegularFile))) {
      results.forEach(
          result -> {
            if (result instanceof AnalysisResult.Success success) {
              for (FaceEmotion face : success.analysis().faces()) {
                counts.merge(face.emotion(), 1, Integer::sum);
              }
            } else if (result instanceof AnalysisResult.Failure failure) {
              System.err.println(failure.error().getMessage());
            }
          });
    }
    counts.forEach((emotion, count) -> System.out.println(emotion.label() + " " + count));
  }
}
