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
package org.emotion4j.detectors.internal.dlib;

import java.util.Optional;
import org.emotion4j.Device;
import org.emotion4j.detectors.internal.onnx.OnnxSession;
import org.emotion4j.detectors.models.ModelContent;

/**
 * What all workers of a CNN detector share. Safe to share between threads.
 *
 * @param model what the model file says
 * @param network its convolutions
 * @param landmarks what finds landmarks, if they are wanted
 */
record CnnParts(MmodModel model, OnnxSession network, Optional<LandmarkFinder> landmarks)
    implements AutoCloseable {

  /** Loads them; dlib must have been loaded. */
  static CnnParts load(CnnSettings settings, ModelContent file, Device device) {
    MmodModel model = MmodModelReader.read(file.where(), file.content());
    Optional<LandmarkFinder> landmarks = settings.landmarks().load();
    try {
      OnnxSession network =
          OnnxSession.open(file.where(), MmodGraph.write(model), device, settings.threads());
      return new CnnParts(model, network, landmarks);
    } catch (RuntimeException | Error e) {
      landmarks.ifPresent(LandmarkFinder::close);
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      network.close();
    } finally {
      landmarks.ifPresent(LandmarkFinder::close);
    }
  }
}
