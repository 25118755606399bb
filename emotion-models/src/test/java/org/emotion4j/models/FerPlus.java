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
package org.emotion4j.models;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;

/** The validation faces of FER+, which are not shipped with the source. */
final class FerPlus implements AutoCloseable {

  private final ZipFile zip;

  private FerPlus(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * A face.
   *
   * @param file its name in the archive
   * @param label what most people saw: an emotion or {@code non_face}
   */
  record Labelled(String file, String label) {}

  /** Opens the archive, or skips the test where it is absent. */
  static FerPlus openOrSkip() {
    Path file = Path.of(System.getProperty("emotion4j.shared", "../shared"), "data", "ferplus.zip");
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    try {
      return new FerPlus(new ZipFile(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All faces of the split {@code valid}, in the order of the label file. */
  List<Labelled> valid() {
    return new String(read("labels.csv"), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> line.split(",", 4))
        .filter(fields -> fields[2].equals("valid"))
        .map(fields -> new Labelled(fields[0], fields[1]))
        .toList();
  }

  FaceCrop face(Labelled labelled) {
    return FaceCrop.whole(Image.decode(read(labelled.file())));
  }

  private byte[] read(String name) {
    ZipEntry entry = zip.getEntry(name);
    try (InputStream stream = zip.getInputStream(entry)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
