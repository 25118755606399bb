package org.emotion4j.video.track;

import org.emotion4j.Face;

/**
 * A face of a frame, and whose it is.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param identity the same number in all frames for the same person, as far as the tracker could
 *     follow; from 1, never given twice by a tracker
 * @param face where the face is. If it was not detected but followed: the box as the tracker has it,
 *     the part inside the picture; the confidence of the last detection; its landmarks moved along
 * @param detected whether the detector found it in this frame; otherwise it was followed
 */
public record TrackedFace(long identity, Face face, boolean detected) {

  public TrackedFace {
    if (identity < 1) {
      throw new IllegalArgumentException("An identity is a number from 1 on, not " + identity);
    }
  }
}
