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
import java.util.Collections;
import java.util.List;
import org.emotion4j.Face;
import org.emotion4j.Image;
import org.emotion4j.detectors.internal.FaceOrder;
import org.emotion4j.detectors.internal.FaceWorker;
import org.emotion4j.detectors.internal.boxes.NonMaximumSuppression;

/** The memory of one search at a time; the networks are shared. Serves one thread at a time. */
final class MtcnnWorker implements FaceWorker {

  private static final double MOST_OVERLAP = 0.7;
  private static final int R_BATCH = 32;
  private static final int O_BATCH = 8;

  private final MtcnnSettings settings;
  private final PixelSums picture = new PixelSums();
  private final Proposals proposals;
  private final Refinement second;
  private final Refinement third;

  MtcnnWorker(MtcnnSettings settings, MtcnnEngine engine) {
    this.settings = settings;
    this.proposals = new Proposals(settings, engine);
    this.second = new Refinement(MtcnnNetwork.Kind.R, engine, R_BATCH);
    this.third = new Refinement(MtcnnNetwork.Kind.O, engine, O_BATCH);
  }

  @Override
  public List<Face> search(Image image) {
    try {
      picture.load(image);
      List<Found> faces = decide(refine(visible(proposals.find(picture))));
      // Squares that reach over the border may show the same pixels, which give the same scores.
      // The last one is kept: so do the published programs, as far as their order can be foreseen.
      Collections.reverse(faces);
      faces.sort(Found.SUREST_FIRST);
      return NonMaximumSuppression.keep(
              faces, MOST_OVERLAP, (surer, other) -> Candidate.smaller(surer.box(), other.box()))
          .stream()
          .flatMap(found -> found.face(image).stream())
          .sorted(FaceOrder.SUREST_FIRST)
          .toList();
    } finally {
      picture.forget();
    }
  }

  private List<Candidate> refine(List<Candidate> squares) {
    FloatBuffer numbers = second.look(picture, squares);
    List<Candidate> passed = new ArrayList<>();
    for (int i = 0; i < squares.size(); i++) {
      Candidate refined = said(squares.get(i), numbers, i * MtcnnNetwork.Kind.R.numbers());
      if (refined.score() > (float) settings.r().threshold()) {
        passed.add(refined);
      }
    }
    passed.sort(Candidate.SUREST_FIRST);
    return visible(
        NonMaximumSuppression.keep(passed, MOST_OVERLAP, Candidate::union).stream()
            .map(candidate -> candidate.moved(1).squared())
            .toList());
  }

  private List<Found> decide(List<Candidate> squares) {
    FloatBuffer numbers = third.look(picture, squares);
    List<Found> faces = new ArrayList<>();
    for (int i = 0; i < squares.size(); i++) {
      Found found = Found.of(squares.get(i), numbers, i * MtcnnNetwork.Kind.O.numbers());
      if (found.box().score() > (float) settings.o().threshold() && found.box().isSound()) {
        faces.add(found);
      }
    }
    return faces;
  }

  /** A box with what a network says of it: probabilities for no face and a face, four offsets. */
  static Candidate said(Candidate box, FloatBuffer numbers, int at) {
    float[] offsets = new float[4];
    numbers.get(at + 2, offsets);
    return new Candidate(
        box.left(), box.top(), box.right(), box.bottom(), numbers.get(at + 1), offsets);
  }

  private List<Candidate> visible(List<Candidate> candidates) {
    return candidates.stream()
        .filter(Candidate::isSound)
        .filter(box -> !Visible.of(box, picture.width(), picture.height()).isEmpty())
        .toList();
  }

  /** Its memory is that of the garbage collector, the networks' owner is the detector. */
  @Override
  public void close() {}
}
