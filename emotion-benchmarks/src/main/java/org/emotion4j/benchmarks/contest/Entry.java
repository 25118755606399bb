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
package org.emotion4j.benchmarks.contest;

import java.nio.file.Path;
import java.util.List;

/**
 * Something that can take part.
 *
 * @param name how it is called in the report
 * @param opener makes it, for some photos
 */
public record Entry(String name, Opener opener) {

  /** Makes a contender. */
  @FunctionalInterface
  public interface Opener {

    /**
     * Makes it.
     *
     * @param photos the photos it will look at, in this order
     * @return a new contender, which the caller closes
     * @throws ContenderException if it cannot take part here: with the reason
     */
    Contender open(List<Path> photos);
  }
}
