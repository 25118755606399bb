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
package org.emotion4j.detectors.internal.blazeface;

import java.util.List;
import org.emotion4j.Device;
import org.emotion4j.ModelFileException;
import org.emotion4j.detectors.internal.onnx.OnnxSession;
import org.emotion4j.detectors.internal.tflite.Extents;
import org.emotion4j.detectors.internal.tflite.OnnxNetwork;
import org.emotion4j.detectors.internal.tflite.TfliteConverter;
import org.emotion4j.detectors.models.ModelContent;

/** Loads a network of BlazeFace. */
final class BlazeFaceNetwork {

  private BlazeFaceNetwork() {}

  static OnnxSession open(BlazeFaceSettings settings, ModelContent file, Device device) {
    OnnxNetwork network = TfliteConverter.convert(file.where(), file.content(), Extents.FIXED);
    BlazeFaceRange range = settings.range();
    List<Integer> input = List.of(1, 3, range.side(), range.side());
    List<List<Integer>> outputs =
        List.of(
            List.of(1, range.anchors(), BlazeFaceDecoder.COORDINATES),
            List.of(1, range.anchors(), 1));
    if (!network.input().equals(input) || !network.outputs().equals(outputs)) {
      throw new ModelFileException(
          "%s is no network of BlazeFace for this range: it makes %s of %s, not %s of %s. Name another file, or the other range"
              .formatted(file.where(), network.outputs(), network.input(), outputs, input));
    }
    return OnnxSession.open(file.where(), network.model(), device, settings.threads());
  }
}
