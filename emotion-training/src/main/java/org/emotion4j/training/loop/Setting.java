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
package org.emotion4j.training.loop;

import java.nio.file.Path;

/**
 * The circumstances of a training.
 *
 * @param seed where chance starts
 * @param threads how many threads compute
 * @param measuredEvery after how many epochs it is measured, besides the last; it changes nothing
 * @param directory where checkpoints and figures go
 */
public record Setting(long seed, int threads, int measuredEvery, Path directory) {

  public Setting {
    if (threads < 1 || measuredEvery < 1) {
      throw new IllegalArgumentException(
          "There must be at least one thread and one epoch, not %d and %d"
              .formatted(threads, measuredEvery));
    }
  }

  /**
   * The command that trains a recipe under these circumstances.
   *
   * @param recipe the recipe's name
   * @param epochs its epochs; 0 if it is only put together of trained parts
   * @return the command line, without what the recipe is given besides
   */
  public String command(String recipe, int epochs) {
    String command = "./emotion train %s --seed %d --threads %d".formatted(recipe, seed, threads);
    // What is only put together of trained parts has none.
    return epochs == 0 ? command : command + " --epochs " + epochs;
  }
}
