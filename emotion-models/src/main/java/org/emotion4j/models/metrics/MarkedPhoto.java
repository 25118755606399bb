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
package org.emotion4j.models.metrics;

import java.nio.file.Path;
import java.util.List;
import org.emotion4j.BoundingBox;

/**
 * A photo whose faces somebody marked.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param name its folder's name and its own, such as {@code group/a.jpg}
 * @param file the photo
 * @param faces all that are there; none where the photo has no face
 * @param undecided places of which it is not sure that they are faces; they count neither way
 */
public record MarkedPhoto(
    String name, Path file, List<BoundingBox> faces, List<BoundingBox> undecided) {

  public MarkedPhoto {
    faces = List.copyOf(faces);
    undecided = List.copyOf(undecided);
  }
}
