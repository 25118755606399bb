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

import java.util.List;
import java.util.Optional;
import org.emotion4j.BackendKind;
import org.emotion4j.BackendNotFoundException;
import org.emotion4j.Diagnostics;
import org.emotion4j.EmotionEngine;
import org.emotion4j.ProviderReport;
import picocli.CommandLine.Option;

/** Options that choose backends, but for what they compute on. */
final class BackendChoice {

  /** How the library calls what was named in code; here it was named on the command line. */
  private static final String BY_BUILDER = "named by the builder";

  @Option(
      names = "--detector",
      paramLabel = "ID",
      description = "Face detector; 'emotion backends' lists them.")
  private Optional<String> detector = Optional.empty();

  @Option(
      names = "--reject-non-faces",
      arity = "0..1",
      paramLabel = "P",
      parameterConsumer = OptionalNumber.class,
      description =
          "Ask of each box whether it is a face at all, and leave out what is none with a probability"
              + " of P or more; P is what the checker advises if it is not given.")
  private Optional<String> rejectNonFaces = Optional.empty();

  @Option(
      names = "--checker",
      paramLabel = "ID",
      description = "Face checker; includes --reject-non-faces.")
  private Optional<String> checker = Optional.empty();

  @Option(names = "--classifier", paramLabel = "ID", description = "Emotion classifier.")
  private Optional<String> classifier = Optional.empty();

  @Option(
      names = "--va",
      description =
          "Place each face in the valence-arousal plane as well; both go from -4.5 to 4.5.")
  private boolean valenceArousal;

  @Option(
      names = "--regressor",
      paramLabel = "ID",
      description = "Valence-arousal regressor; includes --va.")
  private Optional<String> regressor = Optional.empty();

  /** Whether valence and arousal are asked for. */
  boolean valenceArousal() {
    return valenceArousal || regressor.isPresent();
  }

  /** Whether what is no face is to be rejected. */
  boolean rejectNonFaces() {
    return rejectNonFaces.isPresent() || checker.isPresent();
  }

  /** Hands what was chosen to a builder. */
  EmotionEngine.Builder apply(EmotionEngine.Builder builder) {
    detector.ifPresent(builder::detector);
    checker.ifPresent(builder::checker);
    builder.rejectNonFaces(rejectNonFaces());
    rejectNonFaces
        .filter(threshold -> !threshold.isEmpty())
        .ifPresent(threshold -> reject(builder, threshold));
    classifier.ifPresent(builder::classifier);
    regressor.ifPresent(builder::regressor);
    builder.valenceArousal(valenceArousal());
    return builder;
  }

  private static void reject(EmotionEngine.Builder builder, String threshold) {
    try {
      builder.rejectNonFaces(Double.parseDouble(threshold));
    } catch (IllegalArgumentException e) {
      throw new WrongUse("--reject-non-faces: " + e.getMessage());
    }
  }

  /** The message of an error, in the words of the command line. */
  static String explain(BackendNotFoundException error) {
    return inOptions(String.valueOf(error.getMessage()), error.kind());
  }

  /** Diagnostics in the words of the command line. */
  static Diagnostics explain(Diagnostics diagnostics) {
    List<ProviderReport> reports =
        diagnostics.providers().stream()
            .map(
                report ->
                    new ProviderReport(
                        report.kind(),
                        report.id(),
                        report.priority(),
                        report.description(),
                        report.version(),
                        report.options(),
                        report.origin(),
                        report.status(),
                        inOptions(report.reason(), report.kind()),
                        report.coordinate()))
            .toList();
    return new Diagnostics(
        diagnostics.environment(), reports, diagnostics.inUse(), diagnostics.settings());
  }

  private static String inOptions(String message, BackendKind kind) {
    return message.replace(BY_BUILDER, "asked for with --" + kind.label());
  }
}
