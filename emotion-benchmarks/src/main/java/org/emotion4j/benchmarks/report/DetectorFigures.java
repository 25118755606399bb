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
package org.emotion4j.benchmarks.report;

import java.util.List;
import java.util.Optional;
import org.emotion4j.benchmarks.accuracy.DetectionScore;
import org.emotion4j.benchmarks.contest.Performance;

/**
 * All that was measured of a detector. Immutable.
 *
 * @param id the detector's id
 * @param cpu this library's on the processor
 * @param gpu the same on an NVIDIA graphics processor, or why not
 * @param peers other packages' detectors of the kind, on the processor
 * @param score how well this library's agrees with the marked faces; empty if the photos are not
 *     marked, or it did not take part
 * @param falseFaces how many it finds in photos without a face; empty if there are no such photos
 */
record DetectorFigures(
    String id,
    Performance cpu,
    Performance gpu,
    List<Performance> peers,
    Optional<DetectionScore> score,
    Optional<Integer> falseFaces) {

  DetectorFigures {
    peers = List.copyOf(peers);
  }

  /** A performance under this detector's name. */
  Performance named(Performance performance) {
    return new Performance(
        id,
        performance.setting(),
        performance.millis(),
        performance.rounds(),
        performance.threads(),
        performance.photosWithFace(),
        performance.absence());
  }
}
