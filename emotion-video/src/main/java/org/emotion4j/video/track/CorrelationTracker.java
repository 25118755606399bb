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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.emotion4j.BoundingBox;
import org.emotion4j.Face;
import org.emotion4j.Image;

/** Follows faces with correlation filters. */
final class CorrelationTracker implements FaceTracker {

  /** Two identities that overlap by more than this are after the same face. */
  private static final double SAME_PLACE = 0.5;

  /** Above this overlap a face may hide another: nothing is learned, nobody comes back. */
  private static final double TOUCHING = 0.2;

  private final TrackerOptions options;
  private final long memoryMicros;
  private final Track.Workspace work = new Track.Workspace();
  private final List<Track> tracks = new ArrayList<>();
  private final Deque<Track> spare = new ArrayDeque<>();
  private float[][] looks = new float[0][];
  private long lastIdentity;
  private long lastMicros;
  private boolean started;

  CorrelationTracker(TrackerOptions options) {
    this.options = options;
    this.memoryMicros = Math.max(1, options.memory().toNanos() / 1000);
  }

  @Override
  public List<TrackedFace> follow(Image frame, long timestampMicros) {
    advance(frame, timestampMicros);
    List<TrackedFace> result = new ArrayList<>(tracks.size());
    for (Track track : tracks) {
      if (track.visible()) {
        if (!touched(track)) {
          track.learnFollowed(work, frame, options.learningRate());
        }
        result.add(followed(track, frame));
      }
    }
    return List.copyOf(result);
  }

  @Override
  public List<TrackedFace> detected(Image frame, long timestampMicros, List<Face> faces) {
    List<Face> found = List.copyOf(faces);
    advance(frame, timestampMicros);
    describe(frame, found);
    int[] pairs = new Matching(tracks, found, looks, timestampMicros, options).pairs();
    Track[] owners = new Track[found.size()];
    for (int i = 0; i < pairs.length; i++) {
      Track track = tracks.get(i);
      if (pairs[i] != Assignment.NONE) {
        owners[pairs[i]] = track;
      } else {
        track.missed(timestampMicros);
        if (overlapsAny(track.box(), found)) {
          track.lose(); // what is seen there is somebody else
        }
      }
    }
    List<TrackedFace> result = new ArrayList<>(tracks.size() + found.size());
    for (int j = 0; j < owners.length; j++) {
      boolean first = owners[j] == null;
      Track track = first ? begin() : owners[j];
      track.detected(work, frame, timestampMicros, found.get(j), looks[j], first);
      result.add(new TrackedFace(track.identity(), found.get(j), true));
    }
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[i] == Assignment.NONE && tracks.get(i).visible()) {
        result.add(followed(tracks.get(i), frame));
      }
    }
    return List.copyOf(result);
  }

  @Override
  public void reset() {
    spare.addAll(tracks);
    tracks.clear();
    started = false;
  }

  /** Looks for all known faces in the next frame, and forgets those that have gone. */
  private void advance(Image frame, long micros) {
    if (started && micros < lastMicros) {
      throw new IllegalArgumentException(
          "A frame at "
              + (micros + " microseconds comes after one at " + lastMicros)
              + ": give frames in order, or call reset() at a jump");
    }
    long passed = started ? micros - lastMicros : 0;
    if (passed > memoryMicros) {
      reset();
    }
    started = true;
    lastMicros = micros;
    for (Track track : tracks) {
      boolean was = track.visible();
      track.advance(work, frame, micros, passed / 1e6, options);
      if (!was && track.visible() && touched(track)) {
        track.lose();
      }
    }
    separate();
    for (int i = tracks.size() - 1; i >= 0; i--) {
      Track track = tracks.get(i);
      if (track.unseenMicros(micros) > memoryMicros
          || track.hasLeft(frame.width(), frame.height(), options.leastVisible())) {
        spare.add(tracks.remove(i));
      }
    }
  }

  /** Of two identities in the same place, the one keeps it whose face looks more like it. */
  private void separate() {
    for (int i = 0; i < tracks.size(); i++) {
      Track one = tracks.get(i);
      for (int j = i + 1; j < tracks.size(); j++) {
        Track other = tracks.get(j);
        if (one.visible() && other.visible() && one.box().iou(other.box()) > SAME_PLACE) {
          (one.likeness() < other.likeness() ? one : other).lose();
        }
      }
    }
  }

  private boolean touched(Track track) {
    BoundingBox box = track.box();
    for (Track other : tracks) {
      if (other != track && other.visible() && box.iou(other.box()) > TOUCHING) {
        return true;
      }
    }
    return false;
  }

  private boolean overlapsAny(BoundingBox box, List<Face> faces) {
    return faces.stream().anyMatch(face -> face.box().iou(box) >= options.leastOverlap());
  }

  private void describe(Image frame, List<Face> faces) {
    if (looks.length < faces.size()) {
      looks = new float[faces.size() + 4][Appearance.LENGTH];
    }
    for (int j = 0; j < faces.size(); j++) {
      BoundingBox box = faces.get(j).box();
      work.appearance.describe(
          work.sampler,
          frame,
          box.x() + box.width() / 2,
          box.y() + box.height() / 2,
          box.width(),
          box.height(),
          looks[j]);
    }
  }

  private Track begin() {
    Track track = spare.isEmpty() ? new Track() : spare.remove();
    track.begin(++lastIdentity);
    tracks.add(track);
    return track;
  }

  private static TrackedFace followed(Track track, Image frame) {
    return new TrackedFace(track.identity(), track.face(frame.width(), frame.height()), false);
  }
}
