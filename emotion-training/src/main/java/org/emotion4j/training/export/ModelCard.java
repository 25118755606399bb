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
import org.emotion4j.Emotion;
import org.emotion4j.training.Evaluation;

/** What a user must know of a model before using it, with the figures that were measured. */
final class ModelCard {

  private ModelCard() {}

  static String of(Evaluation valid, TrainingFacts training) {
    return String.join(
        "\n",
        introduction(),
        data(training),
        figures(valid),
        confusion(valid.confusion()),
        limits(),
        "");
  }

  private static String introduction() {
    return """
        # MobileNet 0.25, nine emotions

        Says what a face expresses: anger, contempt, disgust, fear, happy, neutral, sad, surprise, or uncertain.

        * Network: MobileNet v1 (Howard and others, 2017) of width 0.25, features flattened, one dense layer of nine; 255,417 parameters.
        * Input `faces`: float32 `[N, 128, 128, 3]`, gray = 0.2989 R + 0.5870 G + 0.1140 B, scaled bilinearly to 128x128, x / 127.5 - 1, repeated in the three channels.
        * Output `logits`: float32 `[N, 9]`, in the order above; a softmax makes probabilities of them.
        * Files: `mobilenet.onnx` and `mobilenet.pb` (a TensorFlow GraphDef) hold the same weights, batch normalisation folded into the convolutions.
        """;
  }

  private static String data(TrainingFacts training) {
    return """
        ## Training

        From scratch, on %,d faces of FER2013 (Goodfellow and others, 2013) with the votes of FER+ (Barsoum and others, 2016) as soft labels,
        %d epochs, recipe: %s.

        Trained again (on one core in about half an hour) by

        ```
        %s
        ```

        Terms: the photos of FER2013 were gathered from the web, for research; the copyright of each stays with its owner, and none of them is part of this model's files.
        The labels of FER+ are under the MIT licence, (c) Microsoft. The weights are under this project's licence, Apache-2.0; whether
        training on such photos allows a commercial use depends on your country and is for you to decide.
        """
        .formatted(
            training.trainImages(), training.epochs(), training.recipe(), training.command());
  }

  private static String figures(Evaluation valid) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            """
            ## Figures

            On the validation faces of FER+ (%,d, none of them used for a step of training):

            | measure | value |
            |---|---|
            | accuracy, nine classes | %.4f |
            | accuracy, eight named emotions, plurality label | %.4f |
            | accuracy, eight named emotions, majority of votes (the FER+ paper's protocol) | %.4f |
            | expected calibration error, 15 bins | %.4f |

            | label | faces | recall |
            |---|---|---|
            """,
            valid.images(),
            valid.accuracy(),
            valid.plurality(),
            valid.majority(),
            valid.calibrationError()));
    for (Emotion emotion : Emotion.all()) {
      int faces =
          valid.confusion().get(emotion.ordinal()).stream().mapToInt(Integer::intValue).sum();
      String recall = faces == 0 ? "-" : String.format(Locale.ROOT, "%.3f", valid.recall(emotion));
      text.append("| %s | %d | %s |\n".formatted(emotion.label(), faces, recall));
    }
    return text.toString();
  }

  private static String confusion(List<List<Integer>> confusion) {
    StringBuilder text = new StringBuilder("Label (row) and answer (column):\n\n|  ");
    for (Emotion emotion : Emotion.all()) {
      text.append("| ").append(emotion.label()).append(' ');
    }
    text.append("|\n|---").append("|---".repeat(Emotion.all().size())).append("|\n");
    for (Emotion emotion : Emotion.all()) {
      text.append("| ").append(emotion.label()).append(' ');
      for (int count : confusion.get(emotion.ordinal())) {
        text.append("| ").append(count).append(' ');
      }
      text.append("|\n");
    }
    return text.toString();
  }

  private static String limits() {
    return """
        ## Limits

        * It tells what a face shows, as people looking at a photo would call it, not what a person feels.
        * Contempt, disgust, fear and uncertain are rare in the data and seldom answered: see the recalls.
        * People themselves disagree on such faces; of the images on which half of them disagree no model can be right on all.
        * The faces are gray and 48 pixels wide, mostly frontal and cut closely; profiles, strong shadows, masks and tiny faces were rare.
        * How far its answers differ with age, sex or skin colour was not measured; the data say nothing of them.
        * Do not base decisions about people on it.
        """;
  }
}
