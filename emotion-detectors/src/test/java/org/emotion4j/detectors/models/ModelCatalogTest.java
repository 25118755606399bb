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
package org.emotion4j.detectors.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalog that comes with the library. */
class ModelCatalogTest {

  /** Files that others have not taken the checksum of. */
  private static final Set<String> NOT_LISTED = Set.of("ssd-config", "retinaface");

  private final ModelCatalog catalog = ModelCatalog.standard();

  @Test
  void findsFilesByName() {
    assertSame(catalog.files().get(0), catalog.named(catalog.files().get(0).name()));
    IllegalArgumentException unknown =
        assertThrows(IllegalArgumentException.class, () -> catalog.named("nothing"));
    for (ModelFile file : catalog.files()) {
      assertTrue(String.valueOf(unknown.getMessage()).contains(file.name()));
    }
  }

  /** Sizes and checksums that were taken by others, with the package that each file is in. */
  @Test
  void agreesWithTheListOfPublishedFiles() throws IOException {
    Path list = Path.of(System.getProperty("emotion4j.shared", ""), "reference", "weights.tsv");
    assumeTrue(Files.isRegularFile(list), () -> list + " is absent");
    Set<String> compared = new HashSet<>(NOT_LISTED);
    for (String line : Files.readAllLines(list)) {
      List<String> columns = List.of(line.split("\t", -1));
      for (ModelFile file : catalog.files()) {
        if (columns.get(2).endsWith(file.file())) {
          compared.add(file.name());
          assertEquals(columns.get(3), Long.toString(file.bytes()), file.name());
          assertEquals(columns.get(4), file.sha256(), file.name());
          if (file.source() instanceof ModelSource.InPackage source) {
            assertTrue(columns.get(1).contains(source.name()), line);
            assertEquals(columns.get(2), source.path());
          }
        }
      }
    }
    assertEquals(
        catalog.files().stream().map(ModelFile::name).collect(Collectors.toSet()), compared);
  }

  /** Where the build packed them, as it does unless it is told not to. */
  @Test
  void packedFilesAreGenuine(@TempDir Path cache) {
    ModelStore store = new ModelStore(cache, FetchPrograms.standard());
    List<String> packed = new ArrayList<>();
    for (ModelFile file : catalog.files()) {
      URL resource = ModelStore.class.getResource(file.file());
      if (resource != null) {
        packed.add(file.name());
        assertTrue(store.read(file, Optional.empty()).genuine());
        assertEquals(Optional.of("the class path"), store.find(file, Optional.empty()));
        assertEquals(1, store.copies(file).size());
      }
    }
    assumeTrue(!packed.isEmpty(), "no model file is packed");
    assertEquals(
        catalog.files().stream().filter(ModelFile::isFetchable).map(ModelFile::name).toList(),
        packed);
    assertFalse(packed.contains("yunet"));
  }
}
