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
package org.emotion4j.training.export;

import java.util.Locale;
import org.emotion4j.training.data.PhotoCrop.Content;
import org.emotion4j.training.nonface.Checker;
import org.emotion4j.training.nonface.CheckerFigures;
import org.emotion4j.training.nonface.CheckerFigures.Part;

/** What a user must know of a checker before using it, with the figures that were measured. */
final class CheckerCard {

  private CheckerCard() {}

  static String of(Checker checker, String files, CheckerFigures valid, TrainingFacts training) {
    return String.join(
        "\n", introduction(checker, files), data(training), figures(checker, valid), limits(), "");
  }

  private static String introduction(Checker checker, String files) {
    int classes = checker.recipe().classes().names().size();
    return String.format(
        Locale.ROOT,
        """
        # Small residual network, faces and what is none

        Says how likely what a detector took for a face is none, so that it can be left out. It is used where an engine is told to reject non-faces, and not otherwise.

        * Network: a residual network (He and others, 2016) that looks at the picture once; means of the channels, one dense layer of %d; %,d parameters.
        * Input `faces`: float32 `[N, 48, 48, 1]`, gray = 0.2989 R + 0.5870 G + 0.1140 B, scaled bilinearly to 48x48, x / 127.5 - 1: the detector's box, grown by a tenth on each side.
        * Output `logits`: float32 `[N, %d]`: %s. By a softmax the last is the probability that there is no face.%s
        * Advised threshold: boxes with a probability of %s or more are left out.
        * Files: %s.
        """,
        classes,
        checker.parameters(),
        classes,
        String.join(", ", checker.recipe().classes().names()),
        classes > 2
            ? " The others are there to learn from; the classifiers name emotions better."
            : "",
        checker.recipe().threshold(),
        files);
  }

  private static String data(TrainingFacts training) {
    return """
        ## Training

        From scratch, on %,d pictures, %d epochs, recipe: %s.

        * Faces: those of FER2013 (Goodfellow and others, 2013) with the votes of FER+ (Barsoum and others, 2016), and faces of photos as all detectors of this library but `yunet` frame them (their emotions as the shipped classifier names them).
        * What is none: places of photos taken at random, parts of faces, and what the same detectors, with low thresholds, took for a face. A box is none where it overlaps every marked face by less than 0.2 (intersection over union), and a face where it overlaps one by 0.4 or more; what lies between was not used.
        * Photos: 61 without a face, one a class, from ImageNet; 223 with one or several, from the test data of open-source projects and of two public competitions. Those whose SHA-256 begins with an odd byte were kept for measuring; nothing of them was learnt from.
        """
            .formatted(training.trainImages(), training.epochs(), training.recipe())
        + training.againAndTerms()
        + """
        The photos of ImageNet are for research and not for commerce, the others of many owners whose terms are mostly not stated; none of them is part of this model's files.
        """;
  }

  private static String figures(Checker checker, CheckerFigures valid) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        ## Figures

        Rejected at the advised threshold of %s, of pictures that were not learnt from:

        | pictures | how many | rejected |
        |---|---|---|
        """
            .formatted(checker.recipe().threshold()));
    append(text, "faces of FER+ valid", valid.labelled());
    append(text, "faces of photos, as detectors and people frame them", valid.of(Content.FACE));
    append(text, "places of photos at random", valid.of(Content.PLACE));
    append(text, "parts of faces, and faces with too much around them", valid.of(Content.PART));
    append(text, "mistakes of detectors with low thresholds", valid.of(Content.MISTAKE));
    return text
        + """

        These crops are harder than what detectors find with their usual thresholds; `emotion-training/LADDER.md` has that for each detector, and other thresholds.
        """;
  }

  private static void append(StringBuilder text, String what, Part part) {
    text.append(
        String.format(Locale.ROOT, "| %s | %,d | %.4f |%n", what, part.all(), part.share()));
  }

  private static String limits() {
    return """
        ## Limits

        * The photos without a face are few. What is unlike them may be taken for a face: animals' faces, masks, drawings and statues above all.
        * It was to keep faces rather than to reject what is none. A lower threshold rejects more of both.
        * Faces are lost where little can be seen of them: in profile, half hidden, blurred, or of a few pixels.
        * How far what it loses differs with age, sex or skin colour was not measured; the data say nothing of them.
        """;
  }
}
