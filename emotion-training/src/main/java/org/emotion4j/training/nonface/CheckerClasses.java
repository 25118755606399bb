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
package org.emotion4j.training.nonface;

import java.util.List;
import java.util.stream.Stream;
import org.emotion4j.Emotion;
import org.emotion4j.training.data.LabelledFace;

/** What classes a network tells that is to reject what is no face. */
public enum CheckerClasses {

  /** The nine emotions and what is no face. */
  EMOTIONS(
      Stream.concat(Emotion.all().stream().map(Emotion::label), Stream.of("non_face")).toList()) {
    @Override
    void write(LabelledFace face, float[] targets, int offset) {
      System.arraycopy(face.shares(), 0, targets, offset, face.shares().length);
    }
  },

  /** Faces and what is none. */
  FACE(List.of("face", "non_face")) {
    @Override
    void write(LabelledFace face, float[] targets, int offset) {
      targets[offset] = 1;
    }
  };

  private final List<String> names;

  CheckerClasses(List<String> names) {
    this.names = names;
  }

  /** What a network is to give for a face: its part of the targets, which are 0 so far. */
  abstract void write(LabelledFace face, float[] targets, int offset);

  /**
   * The classes.
   *
   * @return their names, that of what is no face at the end. Immutable
   */
  public List<String> names() {
    return names;
  }

  /** What a network is to give for some pictures. */
  float[] targets(CheckerFaces pictures) {
    float[] targets = new float[pictures.set().size() * names.size()];
    for (int i = 0; i < pictures.set().size(); i++) {
      int offset = i * names.size();
      if (pictures.isFace(i)) {
        write(pictures.set().get(i), targets, offset);
      } else {
        targets[offset + names.size() - 1] = 1;
      }
    }
    return targets;
  }
}
