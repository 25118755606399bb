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
import java.util.Optional;
import org.emotion4j.Emotion;
import org.emotion4j.training.classifier.Evaluation;
import org.emotion4j.training.network.Body;

/** What a user must know of a model before using it, with the figures that were measured. */
final class ModelCard {

  private final Body body;
  private final double temperature;
  private final String files;
  private final Optional<EightBitFigures> eightBits;

  /**
   * A card.
   *
   * @param body which network it is
   * @param temperature by what its logits are to be divided
   * @param files where it is, in words
   * @param eightBits what eight bits change, if it is written so
   */
  ModelCard(Body body, double temperature, String files, Optional<EightBitFigures> eightBits) {
    this.body = body;
    this.temperature = temperature;
    this.files = files;
    this.eightBits = eightBits;
  }

  /** A card beside files for the library. */
  static ModelCard ofFiles(Body body, double temperature, Optional<EightBitFigures> eightBits) {
    String names =
        body == Body.MOBILENET
            ? "`mobilenet.onnx` and `mobilenet.pb` (a TensorFlow GraphDef) hold the same weights"
            : "`%s.onnx`".formatted(body.fileName());
    return new ModelCard(
        body, temperature, names + ", batch normalisation folded into the convolutions", eightBits);
  }

  String of(Evaluation valid, TrainingFacts training) {
    return String.join(
        "\n",
        introduction(),
        data(training),
        figures(valid),
        confusion(valid.confusion()),
        limits(),
        "");
  }

  private String introduction() {
    int size = body.inputSize();
    String network =
        String.format(
            Locale.ROOT,
            """
        # %s, nine emotions

        Says what a face expresses: anger, contempt, disgust, fear, happy, neutral, sad, surprise, or uncertain.

        * Network: %s; %,d parameters.
        * Input `faces`: float32 `[N, %d, %d, %d]`, gray = 0.2989 R + 0.5870 G + 0.1140 B, scaled bilinearly to %dx%d, x / 127.5 - 1%s.
        * Output `logits`: float32 `[N, 9]`, in the order above; a softmax of them divided by the temperature %.4f, which is fitted to the validation faces, makes probabilities.
        * Files: %s.
        """,
            body.title(),
            body.description(),
            body.parameters(),
            size,
            size,
            body.channels(),
            size,
            size,
            body.channels() == 3 ? ", repeated in the three channels" : "",
            temperature,
            files);
    return network
        + eightBits.map(figures -> figures.inWords(body == Body.RESIDUAL_ALIGNED)).orElse("");
  }

  private static String data(TrainingFacts training) {
    return """
        ## Training

        On %,d faces of FER2013 (Goodfellow and others, 2013) with the votes of FER+ (Barsoum and others, 2016),
        %d epochs, recipe: %s.%s

        """
            .formatted(
                training.trainImages(),
                training.epochs(),
                training.recipe(),
                training.data().isEmpty() ? "" : "\n\n" + training.data())
        + training.againAndTerms();
  }

  private static String figures(Evaluation valid) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            """
            ## Figures

            On the validation faces of FER+ (%,d, none of them used for a step of training; the temperature and any correction for rare emotions were chosen on them):

            | measure | value |
            |---|---|
            | accuracy, nine classes | %.4f |
            | accuracy, eight named emotions, plurality label | %.4f |
            | accuracy, eight named emotions, majority of votes (the FER+ paper's protocol) | %.4f |
            | mean recall of the eight named emotions | %.4f |
            | expected calibration error, 15 bins | %.4f |

            | label | faces | recall |
            |---|---|---|
            """,
            valid.images(),
            valid.accuracy(),
            valid.plurality(),
            valid.majority(),
            valid.meanRecall(),
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
        * Contempt, disgust, fear and uncertain are rare in the data and less often found: see the recalls.
        * People themselves disagree on such faces; of the images on which half of them disagree no model can be right on all.
        * The faces are gray and 48 pixels wide, mostly frontal and cut closely; profiles, strong shadows, masks and tiny faces were rare.
        * How far its answers differ with age, sex or skin colour was not measured; the data say nothing of them.
        * Do not base decisions about people on it.
        """;
  }
}
