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
package org.emotion4j.training.data;

/**
 * What became of the data when they were read.
 *
 * @param leftOut the faces of the data set that were left out
 * @param extra how many faces came from elsewhere
 * @param extraLeftOut the faces from elsewhere that were left out
 */
public record DataFacts(LeftOut leftOut, int extra, LeftOut extraLeftOut) {

  /** Data of which nothing was left out, and to which nothing was added. */
  public static final DataFacts PLAIN = new DataFacts(LeftOut.NONE, 0, LeftOut.NONE);

  public DataFacts {
    if (extra < 0) {
      throw new IllegalArgumentException("There cannot be less than no faces: " + extra);
    }
  }

  DataFacts withExtra(int faces, LeftOut copies) {
    return new DataFacts(leftOut, extra + faces, extraLeftOut.plus(copies));
  }

  /**
   * What to know of the data, for the one who trains and for a model card.
   *
   * @return sentences, none of them if there is nothing to know
   */
  public String inWords() {
    StringBuilder text = new StringBuilder();
    if (leftOut.all() > 0) {
      text.append("Of the training faces ").append(leftOut.inWords()).append(" were left out.");
    }
    if (extra > 0) {
      text.append(text.isEmpty() ? "" : " ")
          .append("%,d faces with one label each came from elsewhere.".formatted(extra));
    }
    if (extraLeftOut.all() > 0) {
      text.append(text.isEmpty() ? "" : " ")
          .append("Of the faces from elsewhere ")
          .append(extraLeftOut.inWords())
          .append(" were left out.");
    }
    return text.toString();
  }
}
