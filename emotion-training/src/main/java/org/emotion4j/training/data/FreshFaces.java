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
package org.emotion4j.training.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Faces to learn from without those that are measured with.
 *
 * @param faces the faces, in their order
 * @param leftOut how many were not fresh
 */
record FreshFaces(List<LabelledFace> faces, LeftOut leftOut) {

  FreshFaces {
    faces = List.copyOf(faces);
  }

  /**
   * Leaves copies out.
   *
   * @param faces the faces to learn from
   * @param measured the faces to measure with
   * @return those of the first that are no copies of the second
   */
  static FreshFaces of(List<LabelledFace> faces, FaceSet measured) {
    CopyFinder finder = new CopyFinder(measured);
    List<CopyFinder.Result> results = faces.parallelStream().map(finder::look).toList();
    List<LabelledFace> fresh = new ArrayList<>();
    int exact = 0;
    int near = 0;
    for (int i = 0; i < results.size(); i++) {
      switch (results.get(i)) {
        case EXACT_COPY -> exact++;
        case NEAR_COPY -> near++;
        case NEW -> fresh.add(faces.get(i));
      }
    }
    return new FreshFaces(fresh, new LeftOut(exact, near));
  }
}
