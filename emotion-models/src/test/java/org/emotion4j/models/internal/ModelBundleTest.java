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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.emotion4j.ModelFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelBundleTest {

  private static final byte[] NETWORK = {1, 2, 3};
  private static final String DESCRIPTION = TinyModel.description("onnx", NETWORK);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @Test
  void readsWhatTheDescriptionLists() {
    TinyModel.write(directory, DESCRIPTION, NETWORK);
    ModelBundle bundle = ModelBundle.read(Optional.of(directory), BuiltInModel.MOBILENET, "onnx");
    assertArrayEquals(NETWORK, bundle.network());
    assertEquals("tiny 7 (" + directory + ")", bundle.label());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        // what is replaced | by what | what the message must name
        "'\"tiny\"' | '\"\"' | 'name'",
        "'\"version\": \"7\",' | '' | 'version'",
        "'\"width\": 128' | '\"width\": 64' | 'input'",
        "'\"channels\": 3' | '\"channels\": 2' | 'input'",
        "'\"input\"' | '\"inputs\"' | 'input'",
        "'{\"name\": \"logits\"}' | 'null' | 'output'",
        "'\"anger\", \"contempt\"' | '\"contempt\", \"anger\"' | 'classes'",
        "', \"uncertain\"' | '' | 'classes'",
        "'\"parameters\"' | '\"temperature\": 0, \"parameters\"' | 'temperature'",
        "'\"files\"' | '\"file\"' | 'files'",
        "'\"onnx\"' | '\"torch\"' | 'torch'",
        "'\"sha256\"' | '\"md5\"' | 'sha256'",
        "'tiny.bin' | '../tiny.bin' | 'plain file name'",
        "'tiny.bin' | 'other.bin' | 'other.bin'",
        "'\"parameters\"' | 'parameters' | 'model.json'",
      })
  void refusesDescription(String replaced, String replacement, String named) {
    assertTrue(DESCRIPTION.contains(replaced));
    TinyModel.write(directory, DESCRIPTION.replace(replaced, replacement), NETWORK);
    assertRefused(named);
  }

  @Test
  void refusesEmptyDescription() {
    TinyModel.write(directory, "", NETWORK);
    assertRefused("model.json");
    TinyModel.write(directory, "null", NETWORK);
    assertRefused("model.json");
  }

  @Test
  void refusesAlteredNetwork() {
    TinyModel.write(directory, DESCRIPTION, new byte[] {1, 2, 4});
    assertRefused("altered or cut off");
    TinyModel.write(directory, DESCRIPTION, new byte[] {1, 2});
    assertRefused("tiny.bin");
  }

  @Test
  void refusesDirectoryWithoutModel() throws IOException {
    assertRefused("model.json");
    Files.createDirectory(directory.resolve("model.json"));
    assertRefused("model.json");
  }

  private void assertRefused(String named) {
    ModelFileException refusal =
        assertThrows(
            ModelFileException.class,
            () -> ModelBundle.read(Optional.of(directory), BuiltInModel.MOBILENET, "onnx"));
    assertTrue(String.valueOf(refusal.getMessage()).contains(named), () -> "message: " + refusal);
  }
}
