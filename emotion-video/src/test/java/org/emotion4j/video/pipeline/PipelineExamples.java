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

import java.nio.file.Path;
import java.util.List;
import org.emotion4j.EmotionEngine;
import org.emotion4j.video.source.FrameSource;

/** What tests of other packages need to run a pipeline. */
public final class PipelineExamples {

  private PipelineExamples() {}

  /** Finds a face in the middle of each picture. */
  public static EmotionEngine engine() {
    return NoisePictures.engine();
  }

  /** So many pictures, which this writes into a folder. */
  public static FrameSource source(Path folder, int frames) {
    NoisePictures.write(folder, frames, 0, 0, frames);
    return NoisePictures.open(folder);
  }

  /** Those with which others begin. */
  public static List<Class<?>> classes() {
    return List.of(
        VideoPipeline.class,
        FramesInFlight.class,
        LiveFrames.class,
        FramePublisher.class,
        Measurements.class,
        PipelineStatistics.class);
  }
}
