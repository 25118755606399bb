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
package org.emotion4j.training.network;

/**
 * Learning from a trained network besides the votes (Hinton and others, 2015): it looks at the same
 * varied faces, and what it says of them is a part of the label.
 *
 * @param recipe what the teacher was trained by
 * @param body the network that teaches
 * @param part how much of the label it says, from 0 to 1; the rest are the votes
 */
public record Teaching(String recipe, Body body, double part) {

  public Teaching {
    if (!(part > 0 && part <= 1)) {
      throw new IllegalArgumentException("A part must lie between 0 and 1: " + part);
    }
  }
}
