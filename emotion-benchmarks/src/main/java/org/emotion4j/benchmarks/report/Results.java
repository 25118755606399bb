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
import org.emotion4j.benchmarks.contest.CoOccurrence;

/**
 * All that a report tells, as it stands in its JSON file. Immutable.
 *
 * @param machine where and when
 * @param photos how many photos the detectors looked at
 * @param folder what the folder of photos is called
 * @param photosWithoutFaces how many photos without a face they looked at for false ones
 * @param rounds how often each looked at all of them
 * @param quick whether fewer photos and rounds were taken than a report to be quoted needs
 * @param detectors the detectors, in the report's order
 * @param matrix in how many photos two of this library's detectors both find a face
 * @param classifiers how fast classifiers are
 * @param jmh what JMH measured besides; empty if it was left out
 */
record Results(
    Machine machine,
    int photos,
    String folder,
    int photosWithoutFaces,
    int rounds,
    boolean quick,
    List<DetectorFigures> detectors,
    CoOccurrence matrix,
    ClassifierFigures classifiers,
    Optional<JmhFigures> jmh) {

  Results {
    detectors = List.copyOf(detectors);
  }
}
