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
package org.emotion4j.models.internal;

import java.util.List;
import java.util.stream.Stream;
import org.emotion4j.Emotion;

/** The models that come with this library: where each lies and what its outputs are. */
enum BuiltInModel {
  /** Nine logits, one for each emotion. */
  MOBILENET("mobilenet", "classes", Emotion.all().stream().map(Emotion::label).toList()),

  /** The same, of smaller faces. */
  RESIDUAL("residual", "classes", Emotion.all().stream().map(Emotion::label).toList()),

  /** Logits of the nine emotions and, at last, of no face. */
  NON_FACE("non-face", "classes", withNonFace()),

  /** Valence and arousal on the scale of {@link Emotion#centre()}. */
  MOBILENET_VA("mobilenet-va", "values", List.of("valence", "arousal"));

  private final String folder;
  private final String outputsKey;
  private final List<String> outputs;

  BuiltInModel(String folder, String outputsKey, List<String> outputs) {
    this.folder = folder;
    this.outputsKey = outputsKey;
    this.outputs = outputs;
  }

  private static List<String> withNonFace() {
    return Stream.concat(Emotion.all().stream().map(Emotion::label), Stream.of("non_face"))
        .toList();
  }

  /** The resource folder with its files, from the root of the class path, with its last slash. */
  String resources() {
    return "/org/emotion4j/models/" + folder + "/";
  }

  /** What {@code model.json} calls the list of outputs; a model in its place must have the same. */
  String outputsKey() {
    return outputsKey;
  }

  /** What each output is, in order. */
  List<String> outputs() {
    return outputs;
  }
}
