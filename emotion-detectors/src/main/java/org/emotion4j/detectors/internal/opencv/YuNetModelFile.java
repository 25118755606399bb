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
package org.emotion4j.detectors.internal.opencv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.emotion4j.ModelFileException;

/**
 * YuNet's file, supplied by the user.
 *
 * @param where how messages call it
 * @param content its bytes; not to be changed
 * @param genuine whether it is the published file
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier into OpenCV, never compared
record YuNetModelFile(String where, byte[] content, boolean genuine) {

  static final String NAME = "face_detection_yunet_2023mar.onnx";

  /** Of the file in OpenCV's model zoo. */
  private static final String SHA256 =
      "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4";

  private static final String RESOURCE = "/org/emotion4j/detectors/" + NAME;

  static final String MISSING =
      "its model file is not here: get %s from OpenCV's model zoo (repository opencv/opencv_zoo, folder models/face_detection_yunet) and name it with the option 'model' or the system property emotion4j.yunet.model, or put it at %s"
          .formatted(NAME, cached());

  /** A place where a file may be. */
  private interface Source {
    InputStream open() throws IOException;
  }

  /** Where the file is: named by the user, on the class path, or in the user's cache. */
  static Optional<String> find(Optional<Path> named) {
    if (named.isPresent()) {
      return named.filter(Files::isRegularFile).map(Path::toString);
    }
    if (YuNetModelFile.class.getResource(RESOURCE) != null) {
      return Optional.of("the class path");
    }
    return Optional.of(cached()).filter(Files::isRegularFile).map(Path::toString);
  }

  static YuNetModelFile read(Optional<Path> named) {
    if (named.isPresent()) {
      Path path = named.get();
      if (!Files.isRegularFile(path)) {
        throw new ModelFileException("There is no file '" + path + "'; " + MISSING);
      }
      return read("'" + path + "'", () -> Files.newInputStream(path));
    }
    InputStream resource = YuNetModelFile.class.getResourceAsStream(RESOURCE);
    if (resource != null) {
      return genuine(read(NAME + " on the class path", () -> resource));
    }
    Path cached = cached();
    if (Files.isRegularFile(cached)) {
      return genuine(read("'" + cached + "'", () -> Files.newInputStream(cached)));
    }
    throw new ModelFileException("YuNet cannot run: " + MISSING);
  }

  private static YuNetModelFile read(String where, Source source) {
    try (InputStream stream = source.open()) {
      byte[] content = stream.readAllBytes();
      return new YuNetModelFile(where, content, sha256(content).equals(SHA256));
    } catch (IOException e) {
      throw new ModelFileException(where + " could not be read: " + e.getMessage(), e);
    }
  }

  private static YuNetModelFile genuine(YuNetModelFile file) {
    if (!file.genuine()) {
      throw new ModelFileException(
          "%s is not the published %s: its SHA-256 is %s, not %s. Replace it, or name it with the option 'model' if it is meant"
              .formatted(file.where(), NAME, sha256(file.content()), SHA256));
    }
    return file;
  }

  private static Path cached() {
    String configured = System.getenv("XDG_CACHE_HOME");
    Path base =
        configured == null || configured.isBlank()
            ? Path.of(System.getProperty("user.home", "."), ".cache")
            : Path.of(configured);
    return base.resolve("emotion4j").resolve("models").resolve(NAME);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
