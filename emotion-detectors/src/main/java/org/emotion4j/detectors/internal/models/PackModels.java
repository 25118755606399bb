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
package org.emotion4j.detectors.internal.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emotion4j.EmotionException;
import org.emotion4j.detectors.models.ModelCatalog;
import org.emotion4j.detectors.models.ModelContent;
import org.emotion4j.detectors.models.ModelFile;
import org.emotion4j.detectors.models.ModelStore;
import org.emotion4j.internal.files.PartFile;

/**
 * Puts the model files that can be fetched into a folder that becomes part of the jar. They come
 * from the user's cache, where they are fetched to if they are not there.
 */
public final class PackModels {

  private PackModels() {}

  /**
   * Called by the build.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("Give the folder to pack into, and nothing else");
    }
    try {
      pack(ModelCatalog.standard(), ModelStore.standard(), Path.of(arguments[0]));
    } catch (EmotionException | IOException e) {
      System.err.println("The model files could not be packed into the jar.");
      System.err.println(e instanceof EmotionException ? e.getMessage() : e.toString());
      System.err.println(
          "Or build without them: mvn -Demotion4j.skipModels, or MAVEN_OPTS=-Demotion4j.skipModels ./emotion");
      System.exit(1);
    }
  }

  static void pack(ModelCatalog catalog, ModelStore store, Path folder) throws IOException {
    List<ModelFile> wanted = catalog.files().stream().filter(ModelFile::isFetchable).toList();
    List<ModelFile> missing = wanted.stream().filter(file -> !isPacked(file, folder)).toList();
    store.fetch(missing, System.out::println);
    Files.createDirectories(folder);
    for (ModelFile file : missing) {
      ModelContent copy = store.read(file, Optional.of(store.cached(file)));
      if (!copy.genuine()) {
        throw new IOException(copy.where() + " was altered while it was read; build again");
      }
      PartFile.write(folder.resolve(file.file()), copy.content());
    }
  }

  private static boolean isPacked(ModelFile file, Path folder) {
    Path packed = folder.resolve(file.file());
    try {
      return Files.isRegularFile(packed)
          && Files.size(packed) == file.bytes()
          && file.isGenuine(Files.readAllBytes(packed));
    } catch (IOException e) {
      return false;
    }
  }
}
