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
package org.emotion4j.detectors.internal.mtcnn;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.emotion4j.detectors.internal.boxes.NonMaximumSuppression;
import org.emotion4j.detectors.internal.onnx.FloatScratch;

/**
 * The first stage: the small network over a pyramid of the picture. Serves one thread at a time.
 */
final class Proposals {

  private static final double MOST_OVERLAP_IN_LEVEL = 0.5;
  private static final double MOST_OVERLAP = 0.7;

  /** How many boxes of a level are compared with each other at the most. */
  private static final int MOST_BOXES = 20_000;

  private static final int VALUES = MtcnnNetwork.Kind.P.numbers();

  private final MtcnnSettings settings;
  private final MtcnnEngine engine;
  private final List<Slot> slots = new ArrayList<>();

  /** The memory of one thread. */
  private static final class Slot {

    private final AreaScaling scaling = new AreaScaling();
    private final FloatScratch input = new FloatScratch();
    private final FloatScratch output = new FloatScratch();
  }

  Proposals(MtcnnSettings settings, MtcnnEngine engine) {
    this.settings = settings;
    this.engine = engine;
    for (int i = 0; i < engine.crew().threads(); i++) {
      slots.add(new Slot());
    }
  }

  /** What could be faces, the surest first. */
  List<Candidate> find(PixelSums picture) {
    List<Pyramid.Level> levels =
        Pyramid.levels(
            picture.width(), picture.height(), settings.minFaceSize(), settings.scaleFactor());
    List<Pyramid.Piece> pieces = Pyramid.pieces(levels);
    List<List<Candidate>> found = new ArrayList<>();
    pieces.forEach(piece -> found.add(new ArrayList<>()));
    engine
        .crew()
        .run(
            pieces.size(),
            (slot, i) -> {
              Pyramid.Piece piece = pieces.get(i);
              search(picture, levels.get(piece.level()), piece, slots.get(slot), found.get(i));
            });
    List<Candidate> all = new ArrayList<>();
    for (int level = 0; level < levels.size(); level++) {
      List<Candidate> ofLevel = new ArrayList<>();
      for (int i = 0; i < pieces.size(); i++) {
        if (pieces.get(i).level() == level) {
          ofLevel.addAll(found.get(i));
        }
      }
      ofLevel.sort(Candidate.ROW_BY_ROW);
      all.addAll(keep(ofLevel, MOST_OVERLAP_IN_LEVEL));
    }
    return keep(all, MOST_OVERLAP).stream()
        .map(candidate -> candidate.moved(0).squared())
        .filter(Candidate::isSound)
        .toList();
  }

  private static List<Candidate> keep(List<Candidate> candidates, double mostOverlap) {
    candidates.sort(Candidate.SUREST_FIRST);
    return NonMaximumSuppression.keep(
        candidates.subList(0, Math.min(candidates.size(), MOST_BOXES)),
        mostOverlap,
        Candidate::union);
  }

  private void search(
      PixelSums picture,
      Pyramid.Level level,
      Pyramid.Piece piece,
      Slot slot,
      List<Candidate> found) {
    Pyramid.Range across = piece.across();
    Pyramid.Range down = piece.down();
    slot.scaling.across().divide(0, picture.width(), level.width(), across.start(), across.end());
    slot.scaling.down().divide(0, picture.height(), level.height(), down.start(), down.end());
    FloatBuffer input = slot.input.array(3 * across.pixels() * down.pixels());
    slot.scaling.write(picture, input, 0);
    FloatBuffer output = slot.output.array(VALUES * across.places() * down.places());
    engine
        .network(MtcnnNetwork.Kind.P)
        .run(
            input,
            new long[] {1, 3, across.pixels(), down.pixels()},
            output,
            new long[] {1, VALUES, across.places(), down.places()});
    read(output, level, piece, found);
  }

  private void read(
      FloatBuffer output, Pyramid.Level level, Pyramid.Piece piece, List<Candidate> found) {
    int rows = piece.down().places();
    int places = piece.across().places() * rows;
    float threshold = (float) settings.p().threshold();
    float scale = (float) level.scale();
    for (int place = 0; place < places; place++) {
      float score = output.get(places + place);
      if (score >= threshold) {
        float[] offsets = new float[4];
        for (int i = 0; i < 4; i++) {
          offsets[i] = output.get((2 + i) * places + place);
        }
        int left = Pyramid.STRIDE * (piece.across().first() + place / rows);
        int top = Pyramid.STRIDE * (piece.down().first() + place % rows);
        found.add(
            new Candidate(
                edge(left + 1, scale),
                edge(top + 1, scale),
                edge(left + Pyramid.CELL, scale),
                edge(top + Pyramid.CELL, scale),
                score,
                offsets));
      }
    }
  }

  private static float edge(int pixel, float scale) {
    return (float) Math.floor(pixel / scale);
  }
}
