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
import org.emotion4j.CropMargin;
import org.emotion4j.Device;
import org.emotion4j.EmotionEngine;
import org.emotion4j.FrameAnnotator;
import org.emotion4j.Image;

/** Names every part of the engine, and writes the photo with boxes, labels and bars. */
public final class ChooseBackends {

  private ChooseBackends() {}

  /**
   * Analyses and annotates a photo.
   *
   * @param args the photo, and where the annotated one goes
   */
  public static void main(String[] args) {
    EmotionEngine.Builder builder =
        EmotionEngine.builder()
            .detector("haar")
            .classifier("mobilenet-onnx")
            .regressor("mobilenet-va-onnx")
            .annotator("boxes")
            .device(Device.CPU)
            .cropMargin(CropMargin.relative(0.15))
            .minFaceSize(40);
    try (EmotionEngine engine = builder.build();
        FrameAnnotator annotator = builder.buildAnnotator()) {
      Image photo = Image.read(Path.of(args[0]));
      Analysis analysis = engine.analyze(photo);
      annotator.annotate(photo, analysis).write(Path.of(args[1]));
      System.out.println(engine.diagnostics().asText());
    }
  }
}
