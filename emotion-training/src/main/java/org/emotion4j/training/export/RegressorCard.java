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

import java.util.List;
import java.util.Locale;
import org.emotion4j.training.regression.AxisFigures;
import org.emotion4j.training.regression.RegressionFigures;
import org.emotion4j.training.regression.Regressor;

/** What a user must know of a regressor before using it, with the figures that were measured. */
final class RegressorCard {

  private RegressorCard() {}

  static String of(
      Regressor regressor, String files, RegressionFigures valid, TrainingFacts training) {
    return String.join(
        "\n", introduction(regressor, files), data(training), figures(valid), limits(), "");
  }

  private static String introduction(Regressor regressor, String files) {
    List<String> names = regressor.axes().names();
    return """
        # MobileNet 0.25, %s

        Places a face in the valence-arousal plane: how pleasant its expression is, and how excited. Both axes go from -4.5 to 4.5; 0 is neutral.

        * Network: MobileNet v1 (Howard and others, 2017) of width 0.25, features flattened, one dense layer of %d without an activation; %,d numbers, batch normalisation folded into the convolutions.
        * Input `faces`: float32 `[N, 128, 128, 3]`, gray = 0.2989 R + 0.5870 G + 0.1140 B, scaled bilinearly to 128x128, x / 127.5 - 1, repeated in the three channels: the same as the classifier's.
        * Output `valence_arousal`: float32 `[N, %d]`: %s. The library cuts what lies beyond the ends of the scale.
        * Files: %s.
        """
        .formatted(
            String.join(" and ", names),
            names.size(),
            regressor.parameters(),
            names.size(),
            String.join(", then ", names),
            files);
  }

  private static String data(TrainingFacts training) {
    return """
        ## Training

        From the weights of the classifier `mobilenet`, on %,d faces of FER2013 (Goodfellow and others, 2013) with the votes of FER+ (Barsoum and others, 2016), %d epochs: %s.%s
        The data have emotions, not valence and arousal. Each emotion stands for a place in the plane: anger (-3, 1), contempt (-3.5, -0.5), disgust (-1, -1.8), fear (-1, 2.8), happy (4, 1), neutral (0, 0), sad (-3.5, -1.8), surprise (3, 2), uncertain (0, -2).

        """
            .formatted(
                training.trainImages(),
                training.epochs(),
                training.recipe(),
                training.data().isEmpty() ? "" : "\n" + training.data())
        + training.againAndTerms();
  }

  private static String figures(RegressionFigures valid) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            """
            ## Figures

            On the validation faces of FER+ (%,d, none of them used for a step of training), against the place of each face's label:

            | axis | RMSE | sign agreement | the same with moved labels | CCC | Pearson |
            |---|---|---|---|---|---|
            """,
            valid.images()));
    for (AxisFigures axis : valid.axes()) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %.3f | %.4f | %.4f | %.4f | %.4f |%n",
              axis.axis(),
              axis.rmse(),
              axis.sagr(),
              axis.noisySagr(),
              axis.ccc(),
              axis.pearson()));
    }
    text.append(
        """

        The sign agreement is over the faces whose label has a sign on the axis: neutral lies at 0 on both, uncertain on that of valence.
        "Moved labels" are those of the original project: every place moved at random by up to 0.4 on each axis, and all faces counted. A neutral face has then a sign by chance, which no model can guess.
        """);
    valid
        .inverseTransform()
        .ifPresent(
            accuracy ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%nThe emotion whose place is nearest to the answer is the label's in %.4f of the faces (nine emotions).%n",
                        accuracy)));
    return text.toString();
  }

  private static String limits() {
    return """
        ## Limits

        * It was never shown a face that a person had placed in the plane: it knows nine places, and what lies between them is what it makes of faces that could be one emotion or another. Do not read small differences.
        * It tells what a face shows, as people looking at a photo would call it, not what a person feels.
        * Contempt, disgust, fear and uncertain are rare in the data: the places where only they lie are seldom answered.
        * The faces are gray and 48 pixels wide, mostly frontal and cut closely; profiles, strong shadows, masks and tiny faces were rare.
        * How far its answers differ with age, sex or skin colour was not measured; the data say nothing of them.
        * Do not base decisions about people on it.
        """;
  }
}
