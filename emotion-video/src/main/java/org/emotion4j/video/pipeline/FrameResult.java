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
package org.emotion4j.video.pipeline;

import java.time.Duration;
import java.util.List;
import org.emotion4j.Analysis;
import org.emotion4j.video.timeline.TimelineEntry;

/**
 * What was found in a frame, without its picture: to be kept as long as one likes.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param number its number in the source, from 0
 * @param timestampMicros its time in microseconds
 * @param detected see {@link AnalyzedFrame#detected}
 * @param analysis what was found, with scores smoothed over time
 * @param faces the same faces with their identities
 * @param latency how old it was when it was delivered, counted from when its source gave it
 */
public record FrameResult(
    long number,
    long timestampMicros,
    boolean detected,
    Analysis analysis,
    List<TimelineEntry> faces,
    Duration latency) {

  public FrameResult {
    faces = List.copyOf(faces);
  }
}
