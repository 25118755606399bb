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

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.emotion4j.Analysis;
import org.emotion4j.Image;
import org.emotion4j.video.timeline.TimelineEntry;

/**
 * A frame and what its faces express.
 *
 * <p>Immutable but for its picture, and safe to share between threads.
 *
 * @param number its number in the source, from 0
 * @param timestampMicros its time in microseconds
 * @param image its pixels, which are used again once the frame has been delivered: write them or
 *     copy them
 * @param detected whether a detector looked at it; otherwise its faces were followed from frames
 *     before. Live: whether what a detector found became known, in this frame or one shortly before
 * @param analysis what was found, with scores smoothed over time
 * @param faces the same faces with their identities
 * @param latency how old it is when it is delivered, counted from when its source gave it
 */
public record AnalyzedFrame(
    long number,
    long timestampMicros,
    Image image,
    boolean detected,
    Analysis analysis,
    List<TimelineEntry> faces,
    Duration latency) {

  public AnalyzedFrame {
    faces = List.copyOf(faces);
    if (faces.size() != analysis.faces().size()) {
      throw new IllegalArgumentException("Each face of the analysis must have an identity");
    }
  }

  /**
   * What was found, without the picture.
   *
   * @return what may be kept
   */
  public FrameResult result() {
    return new FrameResult(number, timestampMicros, detected, analysis, faces, latency);
  }

  /**
   * The same frame with a copy of the picture, which may be kept. Call it while the picture is
   * there.
   *
   * @return the frame with an image that nobody else writes to
   */
  public AnalyzedFrame withOwnImage() {
    ByteBuffer pixels = image.pixels();
    ByteBuffer copy = ByteBuffer.allocateDirect(pixels.remaining());
    copy.put(pixels).flip();
    Image own = Image.wrap(copy, image.width(), image.height(), image.stride(), image.format());
    return new AnalyzedFrame(number, timestampMicros, own, detected, analysis, faces, latency);
  }
}
