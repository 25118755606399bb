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
package org.emotion4j.training.classifier;

import java.util.List;
import org.emotion4j.training.network.Body;

/**
 * Learning from trained networks besides the votes (Hinton and others, 2015): what they say of the
 * faces as they are, on the mean, is a part of each label. Ten people's votes are a coarse measure
 * of what a face may be; networks that have seen all faces smooth it.
 *
 * @param teachers the networks
 * @param part how much of the label they say, from 0 to 1; the rest are the votes
 */
public record Teaching(List<Teacher> teachers, double part) {

  /**
   * A trained network, whose training lies beside the one that it teaches.
   *
   * @param recipe what it was trained by
   * @param body which network it is
   */
  public record Teacher(String recipe, Body body) {}

  public Teaching {
    teachers = List.copyOf(teachers);
    if (teachers.isEmpty() || !(part > 0 && part <= 1)) {
      throw new IllegalArgumentException(
          "There must be a teacher and a part between 0 and 1: %s, %s".formatted(teachers, part));
    }
  }

  /**
   * The teaching for a reader.
   *
   * @return a part of a sentence
   */
  String inWords() {
    List<String> names = teachers.stream().map(Teacher::recipe).toList();
    return "%s of each label from what %s say of it".formatted(part, String.join(" and ", names));
  }
}
