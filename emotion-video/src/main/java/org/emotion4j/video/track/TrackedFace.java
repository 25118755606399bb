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

import org.emotion4j.Face;

/**
 * A face of a frame, and whose it is.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param identity the same number in all frames for the same person, as far as the tracker could
 *     follow; from 1, never given twice by a tracker
 * @param face where the face is. If it was not detected but followed: the box as the tracker has
 *     it, the part inside the picture; the confidence of the last detection; its landmarks moved
 *     along
 * @param detected whether the detector found it in this frame; otherwise it was followed
 */
public record TrackedFace(long identity, Face face, boolean detected) {

  public TrackedFace {
    if (identity < 1) {
      throw new IllegalArgumentException("An identity is a number from 1 on, not " + identity);
    }
  }
}
