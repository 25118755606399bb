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
package org.emotion4j.training.export;

/**
 * How a network was trained, for its model card.
 *
 * @param command the command that trains it again
 * @param trainImages how many faces it learnt from
 * @param epochs how often it saw them
 * @param recipe the recipe in words
 * @param data what to know of the data, in sentences; may be empty
 */
public record TrainingFacts(
    String command, int trainImages, int epochs, String recipe, String data) {

  /**
   * A training with data of which there is no more to say.
   *
   * @param command the command that trains it again
   * @param trainImages how many faces it learnt from
   * @param epochs how often it saw them
   * @param recipe the recipe in words
   */
  public TrainingFacts(String command, int trainImages, int epochs, String recipe) {
    this(command, trainImages, epochs, recipe, "");
  }

  /**
   * The same with the option that writes the model.
   *
   * @return the facts for the card of an exported model
   */
  public TrainingFacts exported() {
    return new TrainingFacts(command + " --export exported", trainImages, epochs, recipe, data);
  }

  /** How it is trained again, and under which terms the data were had: the same on every card. */
  String againAndTerms() {
    return """

        Trained again by

        ```
        %s
        ```

        Terms: the photos of FER2013 were gathered from the web, for research; the copyright of each stays with its owner, and none of them is part of this model's files.
        The labels of FER+ are under the MIT licence, (c) Microsoft. The weights are under this project's licence, Apache-2.0; whether
        training on such photos allows a commercial use depends on your country and is for you to decide.
        """
        .formatted(command);
  }
}
