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
package org.emotion4j.video.track;

import java.util.List;
import org.emotion4j.Face;
import org.emotion4j.Image;

/**
 * Gives the faces of a video identities that stay the same from frame to frame.
 *
 * <p>For each frame, in order, call either {@link #detected} with what a detector found in it or
 * {@link #follow}. In between detections each face is followed by a correlation filter on a small
 * gray patch (MOSSE: Bolme and others, CVPR 2010) with an estimate of its size (DSST: Danelljan and
 * others, BMVC 2014), which takes a fraction of a millisecond. A face that the filter loses is not
 * reported, rather than a wrong place.
 *
 * <p>Detections are assigned to identities by their overlap with the expected boxes and by what the
 * faces look like, so that the sum over all is best. A face that is out of sight for at most {@link
 * TrackerOptions#memory()} gets its identity back if place and looks agree. Where it is not clear
 * which of two identities a face has, it gets a new one: histories are not mixed. A face that
 * leaves the picture ends its identity. So does a pause in the timestamps that is longer than the
 * memory.
 *
 * <p>Used by one thread at a time. Needs no closing: it has no native memory. Memory is bounded by
 * the number of identities alive at the same time (some 70 KB each) and reused for later ones.
 */
public interface FaceTracker {

  /**
   * A tracker with the standard options.
   *
   * @return a tracker that knows no faces yet
   */
  static FaceTracker create() {
    return create(TrackerOptions.standard());
  }

  /**
   * A tracker.
   *
   * @param options how it follows faces
   * @return a tracker that knows no faces yet
   */
  static FaceTracker create(TrackerOptions options) {
    return new CorrelationTracker(options);
  }

  /**
   * Takes a frame in which a detector looked for faces.
   *
   * @param frame the picture
   * @param timestampMicros its time in microseconds, not before that of the frame before
   * @param faces all that the detector found, in any order
   * @return first the detected faces in their order, each as the detector reported it; then those
   *     that the detector missed and that can be followed all the same
   * @throws IllegalArgumentException if the timestamp goes backwards; see {@link #reset}
   */
  List<TrackedFace> detected(Image frame, long timestampMicros, List<Face> faces);

  /**
   * Takes a frame in which no detector looked for faces.
   *
   * @param frame the picture
   * @param timestampMicros its time in microseconds, not before that of the frame before
   * @return the faces that could be followed, in the order of their identities
   * @throws IllegalArgumentException if the timestamp goes backwards; see {@link #reset}
   */
  List<TrackedFace> follow(Image frame, long timestampMicros);

  /**
   * Ends all identities, as at a cut or a jump in the video; timestamps may begin anew. Numbers of
   * identities are not given again.
   */
  void reset();
}
