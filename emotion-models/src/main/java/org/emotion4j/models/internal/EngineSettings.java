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
package org.emotion4j.models.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emotion4j.Device;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/**
 * How an engine is to be set up.
 *
 * @param device what to compute on
 * @param threads how many threads compute one batch
 * @param model the directory of the model; if empty, the one built in
 */
record EngineSettings(Device device, int threads, Optional<Path> model) {

  private static final int MOST_THREADS = 256;

  /** The options that the settings are read from. */
  static final List<BackendOption> OPTIONS =
      List.of(
          new BackendOption(
              "threads",
              "1",
              "Threads that compute one batch, from 1 to %d. Several threads that classify at the same time need no more than 1"
                  .formatted(MOST_THREADS)),
          new BackendOption(
              "model",
              "",
              "Directory with model.json and the network it lists, instead of the model built in"));

  static EngineSettings of(BackendOptions options) {
    return new EngineSettings(
        options.device(), options.integer("threads", 1, MOST_THREADS), options.path("model"));
  }
}
