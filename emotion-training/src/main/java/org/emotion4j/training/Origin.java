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
package org.emotion4j.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a training was given, besides its recipe and setting, as its model card tells it: by names
 * without the folders they are in, which are nobody else's.
 *
 * @param data the faces, if they are not the usual ones
 * @param extra faces of other sources
 * @param extraWeight how much such a face counts
 * @param weights what it starts from, if not by chance
 * @param points the points of the faces, if they are aligned by them
 */
record Origin(
    Optional<Path> data,
    List<Path> extra,
    double extraWeight,
    Optional<Path> weights,
    Optional<Path> points) {

  Origin {
    extra = List.copyOf(extra);
  }

  /** The options of the command line that give the same. */
  String options() {
    StringBuilder options = new StringBuilder();
    data.ifPresent(file -> options.append(" --data ").append(file.getFileName()));
    weights.ifPresent(file -> options.append(" --weights ").append(file.getFileName()));
    extra.forEach(file -> options.append(" --extra ").append(file.getFileName()));
    if (!extra.isEmpty()) {
      options.append(" --extra-weight ").append(extraWeight);
    }
    points.ifPresent(file -> options.append(" --points ").append(file.getFileName()));
    return options.toString();
  }

  /** What the network was before it was trained, as the beginning of a sentence. */
  String start() {
    return weights
        .map(
            file ->
                "from the weights in '%s', whose terms hold for these too, with a new head, "
                    .formatted(file.getFileName()))
        .orElse("from scratch, ");
  }
}
