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
package org.emotion4j.internal.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.emotion4j.CropMargin;

/**
 * How an engine works, apart from its backends.
 *
 * @param cropMargin how much around a face its classifier sees
 * @param alignFaces whether faces are turned level before they are classified
 * @param valenceArousal whether faces are placed in the valence-arousal plane
 * @param rejectNonFaces whether a checker looks at what was found
 * @param nonFaceThreshold from which probability on it is no face; empty for what the checker
 *     advises
 * @param minFaceSize the least width and height of a face's box in pixels
 * @param maxImagePixels the most pixels of a picture
 * @param threads how many pictures of a batch are analysed at a time
 */
record EngineSettings(
    CropMargin cropMargin,
    boolean alignFaces,
    boolean valenceArousal,
    boolean rejectNonFaces,
    OptionalDouble nonFaceThreshold,
    int minFaceSize,
    long maxImagePixels,
    int threads) {

  /** The same with a threshold, where none was given. */
  EngineSettings withAdvisedThreshold(double advised) {
    return new EngineSettings(
        cropMargin,
        alignFaces,
        valenceArousal,
        rejectNonFaces,
        OptionalDouble.of(nonFaceThreshold.orElse(advised)),
        minFaceSize,
        maxImagePixels,
        threads);
  }

  /** What diagnostics tell of them. */
  Map<String, String> facts() {
    Map<String, String> facts = new HashMap<>();
    facts.put(
        "face alignment",
        alignFaces
            ? "on; faces whose detector reports both eyes are turned level before they are classified"
            : "off");
    facts.put(
        "valence and arousal",
        valenceArousal ? "on" : "off; no regressor is made until one is asked for");
    facts.put(
        "crop margin",
        cropMargin.relative()
            + (" of the face and " + cropMargin.pixels() + " pixels on each side"));
    facts.put("non-faces", nonFaces());
    return facts;
  }

  private String nonFaces() {
    if (!rejectNonFaces) {
      return "not rejected; no checker is made until one is asked for";
    }
    return nonFaceThreshold.isPresent()
        ? "rejected from a probability of " + nonFaceThreshold.getAsDouble() + " on"
        : "rejected from the probability on that the checker advises";
  }
}
