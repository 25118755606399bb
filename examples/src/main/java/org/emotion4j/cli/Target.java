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

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where an output goes. After a failure, what was done must not replace a file that was there
 * before: it goes beside that, under a name that says what it is.
 */
final class Target {

  private final Path path;
  private final boolean wasThere;

  Target(Path path) {
    this.path = path;
    this.wasThere = Files.exists(path);
  }

  /** What was asked for. */
  Path path() {
    return path;
  }

  /**
   * Where it really goes.
   *
   * @param failed whether it is not what it was meant to be
   */
  Path place(boolean failed) {
    if (!failed || !wasThere) {
      return path;
    }
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    int end = dot > 0 ? dot : name.length();
    return path.resolveSibling(name.substring(0, end) + ".unfinished" + name.substring(end));
  }

  /** What is to be said of a place that was not asked for. */
  String note(boolean failed) {
    return place(failed).equals(path)
        ? ""
        : "; unfinished, so that " + path + " stays as it was before";
  }
}
