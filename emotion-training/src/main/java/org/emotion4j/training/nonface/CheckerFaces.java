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
package org.emotion4j.training.nonface;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionScores;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.training.data.FaceSet;
import org.emotion4j.training.data.LabelledFace;
import org.emotion4j.training.data.PhotoCrop;

/**
 * Labelled faces of FER+ and, behind them, crops of photos.
 *
 * @param set all of them
 * @param crops the crops
 */
record CheckerFaces(FaceSet set, List<PhotoCrop> crops) {

  CheckerFaces {
    crops = List.copyOf(crops);
  }

  /**
   * Puts them together. Nobody said what the faces of the photos express: their shares are what the
   * shipped classifier says. What is no face has none.
   */
  static CheckerFaces of(FaceSet labelled, List<PhotoCrop> crops, EmotionClassifier classifier) {
    List<LabelledFace> all = new ArrayList<>();
    for (int i = 0; i < labelled.size(); i++) {
      all.add(labelled.get(i));
    }
    for (PhotoCrop crop : crops) {
      all.add(crop.content().isFace() ? named(crop, classifier) : nothing(crop));
    }
    return new CheckerFaces(new FaceSet(all), crops);
  }

  private static LabelledFace named(PhotoCrop crop, EmotionClassifier classifier) {
    EmotionScores scores = classifier.classify(picture(crop.pixels()));
    return new LabelledFace(crop.name(), crop.pixels(), scores.top(), scores.toArray(), false);
  }

  private static LabelledFace nothing(PhotoCrop crop) {
    float[] none = new float[Emotion.all().size()];
    return new LabelledFace(crop.name(), crop.pixels(), Emotion.UNCERTAIN, none, false);
  }

  /** Gray pixels as a picture of a face. */
  private static FaceCrop picture(byte[] gray) {
    ByteBuffer pixels = ByteBuffer.allocateDirect(gray.length).put(gray).flip();
    return FaceCrop.whole(
        Image.wrap(pixels, FaceSet.SIZE, FaceSet.SIZE, FaceSet.SIZE, PixelFormat.GRAY8));
  }

  /** How many of them are of FER+; the crops come after. */
  int labelled() {
    return set.size() - crops.size();
  }

  /** Whether one of them is a face. */
  boolean isFace(int index) {
    return index < labelled() || crops.get(index - labelled()).content().isFace();
  }
}
