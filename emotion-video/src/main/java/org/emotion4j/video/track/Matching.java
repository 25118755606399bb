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
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;

/**
 * Decides which detection belongs to which identity: pairs that are near and alike get a score, the
 * best sum of scores wins, and of the winners those in doubt are dropped.
 */
final class Matching {

  /** Faces whose sizes differ by more than this factor are not the same. */
  private static final double MOST_GROWTH = 1.8;

  /** How far from where it is expected a face may be, in its sizes, and how much more a second. */
  private static final double REACH = 0.6;

  private static final double REACH_PER_SECOND = 1.5;

  /** A face that overlaps the expected box by this is where it was when it went out of sight. */
  private static final double SAME_PLACE = 0.5;

  /** What a pair must be better than: two poor pairs shall not beat one good one. */
  private static final double BASE = 0.6;

  private final List<Track> tracks;
  private final List<Face> faces;
  private final TrackerOptions options;
  private final double[][] likeness;
  private final boolean[][] near;
  private final double[][] scores;
  private final boolean[] sure;

  Matching(
      List<Track> tracks, List<Face> faces, float[][] looks, long now, TrackerOptions options) {
    this.tracks = tracks;
    this.faces = faces;
    this.options = options;
    this.likeness = new double[tracks.size()][faces.size()];
    this.near = new boolean[tracks.size()][faces.size()];
    this.scores = new double[tracks.size()][faces.size()];
    this.sure = new boolean[tracks.size()];
    for (int i = 0; i < tracks.size(); i++) {
      Track track = tracks.get(i);
      sure[i] = track.visible();
      for (int j = 0; j < faces.size(); j++) {
        likeness[i][j] = track.likeness(looks[j]);
        judge(i, j, track, faces.get(j).box(), now);
      }
    }
    for (int i = 0; i < tracks.size(); i++) {
      for (int j = 0; j < faces.size(); j++) {
        if (scores[i][j] == 0 && sure[i] && alone(i, j)) {
          double overlap = tracks.get(i).box().iou(faces.get(j).box());
          scores[i][j] = overlap >= SAME_PLACE ? overlap : 0;
        }
      }
    }
  }

  /**
   * Whether nobody else could be meant. A face that has just been found where it is followed is
   * then the one that the detector sees, however different its box makes it look: a detector that
   * searches in steps of size jumps by a fifth from one frame to the next.
   */
  private boolean alone(int i, int j) {
    for (int k = 0; k < tracks.size(); k++) {
      if (k != i && near[k][j]) {
        return false;
      }
    }
    for (int l = 0; l < faces.size(); l++) {
      if (l != j && near[i][l]) {
        return false;
      }
    }
    return near[i][j];
  }

  private void judge(int i, int j, Track track, BoundingBox face, long now) {
    BoundingBox expected = track.box();
    double growth = Math.sqrt(face.area() / expected.area());
    if (growth > MOST_GROWTH || growth < 1 / MOST_GROWTH) {
      return;
    }
    double overlap = expected.iou(face);
    double distance =
        Math.hypot(
                expected.x() + expected.width() / 2 - face.x() - face.width() / 2,
                expected.y() + expected.height() / 2 - face.y() - face.height() / 2)
            / Math.sqrt(expected.area());
    double reach = REACH + REACH_PER_SECOND * (track.visible() ? 0 : track.unseenMicros(now) / 1e6);
    near[i][j] = overlap >= options.leastOverlap() || distance <= reach;
    boolean followed = track.visible() && overlap >= options.leastOverlap();
    double least = followed ? options.leastLikeness() : options.recoveredLikeness();
    if (!followed && overlap >= SAME_PLACE) {
      least = (least + options.leastLikeness()) / 2; // the place speaks for it
    }
    if (near[i][j] && likeness[i][j] >= least) {
      double place = followed ? overlap : 0.3 * Math.max(overlap, 1 - distance / reach);
      scores[i][j] = Math.max(1e-3, place + likeness[i][j] - BASE);
    }
  }

  /** For each identity the index of its face, or {@link Assignment#NONE}. */
  int[] pairs() {
    int[] best = Assignment.best(scores);
    int[] kept = best.clone();
    for (int i = 0; i < best.length; i++) {
      if (best[i] != Assignment.NONE && doubtful(i, best)) {
        kept[i] = Assignment.NONE;
      }
    }
    return kept;
  }

  /**
   * Whether the looks speak for another pair nearby. An identity that is followed has its place to
   * speak for it; one that was out of sight must be the clear winner.
   */
  private boolean doubtful(int i, int[] best) {
    int j = best[i];
    for (int k = 0; k < tracks.size(); k++) {
      if (k != i && near[k][j]) {
        int other = best[k];
        double here = likeness[i][j];
        double there = likeness[k][j];
        if (other != Assignment.NONE) {
          here += likeness[k][other];
          there += likeness[i][other];
        }
        if (here < there + needed(i)) {
          return true;
        }
      }
    }
    for (int l = 0; l < faces.size(); l++) {
      if (l != j && near[i][l] && free(l, best) && likeness[i][j] < likeness[i][l] + needed(i)) {
        return true;
      }
    }
    return false;
  }

  /** By how much the looks must speak for a pair; negative where they may speak against it. */
  private double needed(int i) {
    return sure[i] ? -options.likenessMargin() : options.likenessMargin();
  }

  private static boolean free(int face, int[] best) {
    for (int assigned : best) {
      if (assigned == face) {
        return false;
      }
    }
    return true;
  }
}
