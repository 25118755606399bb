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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelManifestTest {

  private static final String ZEROS = "0".repeat(64);

  private static final String ENTRY =
      """
      # a comment

      [one]
      file = one.bin
      bytes = 12
      sha256 = %s
      licence = MIT
      training-data = a = b, and more
      used-by = first:model, second
      source = npm
      package = @scope/some-package
      version = 1.0.0-beta.1
      path = a folder/one.bin
      """
          .formatted(ZEROS);

  private static String refused(String text) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> ModelManifest.parse(text)).getMessage());
  }

  @Test
  void readsAnEntryOfEachSource() {
    List<ModelFile> files =
        ModelManifest.parse(
            ENTRY
                + ENTRY
                    .replace("[one]", "[ two ]")
                    .replace("npm", "pypi")
                    .replace("@scope/some-package", "some_package")
                + ENTRY
                    .replace("[one]", "[three]")
                    .replaceAll("(?s)source = npm.*", "source = user\nget-from = a friend\n"));
    assertEquals(List.of("one", "two", "three"), files.stream().map(ModelFile::name).toList());
    assertEquals(
        new ModelFile(
            "one",
            "one.bin",
            12,
            ZEROS,
            "MIT",
            "a = b, and more",
            List.of(
                new ModelUse("first", Optional.of("model")),
                new ModelUse("second", Optional.empty())),
            new ModelSource.InPackage(
                ModelSource.Registry.NPM,
                "@scope/some-package",
                "1.0.0-beta.1",
                "a folder/one.bin")),
        files.get(0));
    assertEquals(
        new ModelSource.InPackage(
            ModelSource.Registry.PYPI, "some_package", "1.0.0-beta.1", "a folder/one.bin"),
        files.get(1).source());
    assertEquals(new ModelSource.User("a friend"), files.get(2).source());
    assertEquals(
        new ModelSource.InPackage(
            ModelSource.Registry.PYPI_SDIST,
            "@scope/some-package",
            "1.0.0-beta.1",
            "a folder/one.bin"),
        ModelManifest.parse(ENTRY.replace("npm", "pypi-sdist")).get(0).source());
    assertFalse(files.get(2).isFetchable());
    assertEquals(List.of(), ModelManifest.parse("# nothing\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file",
        "bytes",
        "sha256",
        "licence",
        "training-data",
        "used-by",
        "source",
        "package",
        "version",
        "path"
      })
  void everyKeyIsNeeded(String key) {
    String message = refused(ENTRY.replaceAll("(?m)^" + key + " =.*\n", ""));
    assertTrue(message.contains("[one] in line 3"), message);
    assertTrue(message.contains("'" + key + "' is missing"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[one]             | [One]                       | small letters",
        "[one]             | []                          | small letters",
        "file = one.bin    | file = ../one.bin           | without folders",
        "file = one.bin    | file = -one.bin             | without folders",
        "bytes = 12        | bytes = many                | whole number",
        "bytes = 12        | bytes = 0                   | bytes",
        "bytes = 12        | bytes = 99999999999         | bytes",
        "sha256 = 00       | sha256 = 0G                 | hexadecimal",
        "sha256 = 00       | sha256 = 0                  | hexadecimal",
        "first:model       | first:                      | no id",
        "first:model, second | ,                         | no id",
        "source = npm      | source = web                | npm, pypi, pypi-sdist or user",
        "@scope/           | --flag                      | no package",
        "1.0.0-beta.1      | latest version              | no version",
        "1.0.0-beta.1      | --flag                      | no version",
        "a folder/         | /etc/                       | no path",
        "a folder/         | ../                         | no path",
        "a folder/         | a/../../                    | no path",
        "a folder/         | a\\                         | no path",
        "a folder/         | *                           | no path",
        "licence = MIT     | licence =                   | line 7: 'licence =' is not",
        "licence = MIT     | licence                     | line 7: 'licence' is not",
        "licence = MIT     | = MIT                       | line 7: '= MIT' is not",
        "licence = MIT     | licence = MIT\\nlicence = MIT| line 8: 'licence' is there twice",
        "licence = MIT     | licence = MIT\\nurl = x      | not known: [url]",
        "[one]             | one                         | line 3: there must be a name",
      })
  void whatIsMalformedIsRefused(String right, String wrong, String told) {
    String text = ENTRY.replace(right, wrong.replace("\\n", "\n"));
    assertFalse(text.equals(ENTRY), "nothing was changed");
    String message = refused(text);
    assertTrue(message.startsWith("Manifest of model files, "), message);
    assertTrue(message.contains(told), message);
  }

  @Test
  void namesAndFileNamesAreThereOnce() {
    List<ModelFile> same = ModelManifest.parse(ENTRY + ENTRY);
    assertThrows(IllegalArgumentException.class, () -> new ModelCatalog(same));
    List<ModelFile> sameFile = ModelManifest.parse(ENTRY + ENTRY.replace("[one]", "[two]"));
    assertThrows(IllegalArgumentException.class, () -> new ModelCatalog(sameFile));
  }

  @Test
  void aUseTellsItsPropertyAndItsVariable() {
    ModelUse use = new ModelUse("dlib-cnn", Optional.of("some-model"));
    assertEquals(Optional.of("emotion4j.dlib-cnn.some-model"), use.property());
    assertEquals(Optional.of("EMOTION4J_DLIB_CNN_SOME_MODEL"), use.variable());
    assertEquals(Optional.empty(), new ModelUse("x", Optional.empty()).property());
  }
}
