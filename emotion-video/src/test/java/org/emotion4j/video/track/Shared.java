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
package org.emotion4j.video.track;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of photos, where it is there; tests that need it are skipped, visibly, elsewhere. */
final class Shared {

  private Shared() {}

  static Path detection() {
    String folder = System.getProperty("emotion4j.shared");
    Path path = Path.of(folder == null ? "../shared" : folder).resolve("data/detection");
    assumeTrue(Files.isDirectory(path), "no photos in " + path);
    return path;
  }

  /** The face of a photo of one large face; each name another person. */
  static SequenceFace face(String name) {
    return SequenceFace.of(detection().resolve("single"), "images/" + name + ".jpg");
  }

  static Sequence sequence(String background) {
    return new Sequence(detection().resolve("noface/images").resolve(background));
  }
}
