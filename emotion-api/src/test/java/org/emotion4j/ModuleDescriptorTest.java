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
package org.emotion4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModuleDescriptorTest {

  private final ModuleDescriptor descriptor = descriptor();

  private static ModuleDescriptor descriptor() {
    try {
      Path classes =
          Path.of(Image.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return ModuleFinder.of(classes).find("org.emotion4j.api").orElseThrow().descriptor();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void exportsTheApiAndTheProviderInterfacesOnly() {
    assertEquals(
        Set.of("org.emotion4j", "org.emotion4j.spi"),
        descriptor.exports().stream()
            .filter(exports -> !exports.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet()));
  }

  @Test
  void sharesTheWritingOfFilesWithItsOwnModulesOnly() {
    assertEquals(
        Map.of(
            "org.emotion4j.internal.files",
            Set.of("org.emotion4j.detectors", "org.emotion4j.video")),
        descriptor.exports().stream()
            .filter(ModuleDescriptor.Exports::isQualified)
            .collect(
                Collectors.toMap(
                    ModuleDescriptor.Exports::source, ModuleDescriptor.Exports::targets)));
  }

  @Test
  void looksForEveryKindOfProvider() {
    assertEquals(
        Arrays.stream(BackendKind.values())
            .map(kind -> kind.providerType().getName())
            .collect(Collectors.toSet()),
        descriptor.uses());
  }
}
