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
package org.emotion4j;

import org.emotion4j.spi.BackendProvider;
import org.emotion4j.spi.EmotionClassifierProvider;
import org.emotion4j.spi.FaceCheckerProvider;
import org.emotion4j.spi.FaceDetectorProvider;
import org.emotion4j.spi.FrameAnnotatorProvider;
import org.emotion4j.spi.ImageDecoderProvider;
import org.emotion4j.spi.ValenceArousalRegressorProvider;

/** The kinds of backend that an engine is put together from. */
public enum BackendKind {
  /** Decodes picture files. */
  DECODER("decoder", ImageDecoderProvider.class, "emotion-detectors"),
  /** Finds faces. */
  DETECTOR("detector", FaceDetectorProvider.class, "emotion-detectors"),
  /** Says whether what was found is a face at all. */
  CHECKER("checker", FaceCheckerProvider.class, "emotion-models"),
  /** Names emotions. */
  CLASSIFIER("classifier", EmotionClassifierProvider.class, "emotion-models"),
  /** Places faces in the valence-arousal plane. */
  REGRESSOR("regressor", ValenceArousalRegressorProvider.class, "emotion-models"),
  /** Draws results into pictures. */
  ANNOTATOR("annotator", FrameAnnotatorProvider.class, "emotion-video");

  private final String label;
  private final Class<? extends BackendProvider<?>> providerType;
  private final String artifact;

  BackendKind(String label, Class<? extends BackendProvider<?>> providerType, String artifact) {
    this.label = label;
    this.providerType = providerType;
    this.artifact = artifact;
  }

  /**
   * The name in messages and in the system property {@code emotion4j.<label>}.
   *
   * @return for instance {@code detector}
   */
  public String label() {
    return label;
  }

  /**
   * What a provider of this kind implements.
   *
   * @return the interface
   */
  public Class<? extends BackendProvider<?>> providerType() {
    return providerType;
  }

  /**
   * The artifact of this project that has backends of this kind.
   *
   * @return a Maven artifact id of the group {@code org.emotion4j}
   */
  public String artifact() {
    return artifact;
  }
}
