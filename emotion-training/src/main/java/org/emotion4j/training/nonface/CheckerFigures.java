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

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.emotion4j.training.data.PhotoCrop;
import org.emotion4j.training.data.PhotoCrop.Content;

/**
 * What a network rejects at a threshold.
 *
 * @param labelled of FER+'s faces, all of which it should keep
 * @param crops of the crops of photos, by what they show
 */
public record CheckerFigures(Part labelled, Map<Content, Part> crops) {

  /**
   * What it rejects of some pictures.
   *
   * @param rejected how many
   * @param all of how many
   */
  public record Part(int rejected, int all) {

    /**
     * The part of them.
     *
     * @return from 0 to 1; NaN if there are none
     */
    public double share() {
      return (double) rejected / all;
    }

    private Part plus(boolean isRejected) {
      return new Part(rejected + (isRejected ? 1 : 0), all + 1);
    }
  }

  public CheckerFigures {
    crops = Map.copyOf(crops);
  }

  /**
   * Measures a network.
   *
   * @param nonFace the probability of no face of each picture: those of FER+ and then the crops
   * @param crops the crops
   * @param threshold from which probability on one is rejected
   * @return the figures
   */
  static CheckerFigures of(double[] nonFace, List<PhotoCrop> crops, double threshold) {
    Part labelled = new Part(0, 0);
    Map<Content, Part> parts = new EnumMap<>(Content.class);
    for (Content content : Content.values()) {
      parts.put(content, new Part(0, 0));
    }
    int before = nonFace.length - crops.size();
    for (int i = 0; i < nonFace.length; i++) {
      boolean rejected = nonFace[i] >= threshold;
      if (i < before) {
        labelled = labelled.plus(rejected);
      } else {
        parts.computeIfPresent(
            crops.get(i - before).content(), (content, part) -> part.plus(rejected));
      }
    }
    return new CheckerFigures(labelled, parts);
  }

  /**
   * What it rejects of one kind of crops.
   *
   * @param content which
   * @return the part of them
   */
  public Part of(Content content) {
    return crops.getOrDefault(content, new Part(0, 0));
  }

  /**
   * The figures for people.
   *
   * @return a part of a line
   */
  public String inWords() {
    return String.format(
        Locale.ROOT,
        "rejected of FER+'s faces %.4f, of photos' faces %.4f, places %.3f, parts %.3f, mistakes %.3f",
        labelled.share(),
        of(Content.FACE).share(),
        of(Content.PLACE).share(),
        of(Content.PART).share(),
        of(Content.MISTAKE).share());
  }
}
