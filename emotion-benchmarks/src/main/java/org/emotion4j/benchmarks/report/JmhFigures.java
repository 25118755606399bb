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

/**
 * What JMH measured. Immutable.
 *
 * @param calls times of single calls
 * @param video the video's file name; empty for a drawn one
 * @param videos how fast it is worked on, with the detector {@code dlib-hog}
 * @param gaps what gave no result, in words
 */
record JmhFigures(
    List<Timing> calls, Optional<String> video, List<VideoTiming> videos, List<String> gaps) {

  JmhFigures {
    calls = List.copyOf(calls);
    videos = List.copyOf(videos);
    gaps = List.copyOf(gaps);
  }

  /** Frames a second of one of the ways. */
  Optional<VideoTiming> video(String way, int every) {
    return videos.stream()
        .filter(timing -> timing.way().equals(way) && timing.every() == every)
        .findFirst();
  }
}
