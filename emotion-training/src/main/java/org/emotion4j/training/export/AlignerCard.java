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
import org.emotion4j.training.align.AlignerFigures;
import org.emotion4j.training.network.AlignerNetwork;

/** What there is to know of a network that finds where a face lies. */
final class AlignerCard {

  private AlignerCard() {}

  static String of(String files, AlignerFigures valid, TrainingFacts training) {
    return String.join("\n", introduction(files), data(training), figures(valid), limits(), "");
  }

  private static String introduction(String files) {
    AlignerNetwork network = new AlignerNetwork();
    return String.format(
        Locale.ROOT,
        """
        # Aligner

        Says how a face lies in its picture, so that it can be brought to one size, turn and place: the first part of the classifier of the recipe `best`, and no model of its own.

        * Network: the mean of two by two pixels, four convolutions, two dense layers; %.1f million multiply-adds.
        * Input: float32 `[N, %d, %d, 1]`, gray = 0.2989 R + 0.5870 G + 0.1140 B, x / 127.5 - 1.
        * Output: float32 `[N, %d]`: the numbers that `Alignment` takes: how a similarity turns and sizes, less that of a face left as it is, and how far it moves across and down, in half widths.
        * Files: %s.
        """,
        network.multiplyAdds() / 1e6,
        network.inputSize(),
        network.inputSize(),
        network.outputs(),
        files);
  }

  private static String data(TrainingFacts training) {
    return """
        ## Training

        On %,d faces of FER2013 (Goodfellow and others, 2013), %d epochs, recipe: %s. What it is to say comes from the five points that a detector found in each.

        """
            .formatted(training.trainImages(), training.epochs(), training.recipe())
        + training.againAndTerms();
  }

  private static String figures(AlignerFigures valid) {
    return String.format(
        Locale.ROOT,
        """
        ## Figures

        On the validation faces of FER+ whose points are known (%,d, none of them used for a step of training): the root of the mean square of the five points' distances from where the detector's points put them, in pixels of 48:

        | faces | mean | nine of ten faces are below |
        |---|---|---|
        | aligned by the network | %.3f | %.3f |
        | left as they are | %.3f | |
        """,
        valid.faces(),
        valid.mean(),
        valid.nineOfTen(),
        valid.unaligned());
  }

  private static String limits() {
    return """
        ## Limits

        * It has learnt faces turned, sized and moved as far as the recipe says; what lies further off was not measured.
        * What the detector got wrong it has learnt too.
        """;
  }
}
