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
package org.emotion4j.cli;

import java.util.Optional;
import org.emotion4j.EmotionEngine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that choose a classifier, for commands that need no detector. */
final class ClassifierChoice {

  @Option(
      names = "--classifier",
      paramLabel = "ID",
      description = "Emotion classifier; 'emotion backends' lists them.")
  private Optional<String> classifier = Optional.empty();

  @Mixin private DeviceChoice device = new DeviceChoice();

  /** Whether a classifier was named. */
  boolean isNamed() {
    return classifier.isPresent();
  }

  /** Hands what was chosen to a builder. */
  EmotionEngine.Builder apply(EmotionEngine.Builder builder) {
    classifier.ifPresent(builder::classifier);
    return device.apply(builder);
  }
}
