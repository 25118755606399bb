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
package org.emotion4j.detectors.internal.dlib;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bytedeco.javacpp.BytePointer;
import org.emotion4j.detectors.internal.dlib.jni.HogFilters;

/**
 * The filters of dlib's HOG detector as a resource of this library, from which they are read in a
 * millisecond. The build runs {@link #main} once the native part is compiled.
 */
public final class HogFilterFile {

  private static final String NAME = "hog-filters.dat";

  private HogFilterFile() {}

  /** Reads the filters; dlib must have been loaded. */
  static HogFilters read() {
    try (InputStream stream = HogFilterFile.class.getResourceAsStream(NAME)) {
      if (stream == null) {
        return new HogFilters(); // the same ones, where the build's last step was left out
      }
      byte[] content = stream.readAllBytes();
      try (BytePointer bytes = new BytePointer(content)) {
        return new HogFilters(bytes, content.length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The filters of dlib's HOG detector could not be read", e);
    }
  }

  /**
   * Writes the file.
   *
   * @param args the folder of this class in the build's output
   * @throws IOException if it cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]).resolve(NAME);
    Path half = file.resolveSibling(NAME + ".new");
    DlibLibrary.load();
    try (HogFilters filters = new HogFilters()) {
      filters.save(half.toString());
    }
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
