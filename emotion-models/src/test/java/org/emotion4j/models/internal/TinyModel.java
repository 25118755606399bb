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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A model of a few bytes in a directory. The networks come from {@code make_tiny_networks.py}: the
 * good one gives k times the picture's largest value as logit k.
 */
final class TinyModel {

  private static final String VALUES = "\"values\": [\"valence\", \"arousal\"]";

  private TinyModel() {}

  /** A network by its name in {@code tiny-networks.txt}. */
  static byte[] onnx(String name) {
    try (InputStream stream =
        Objects.requireNonNull(TinyModel.class.getResourceAsStream("tiny-networks.txt"))) {
      return new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> line.startsWith(name + " "))
          .map(line -> Base64.getDecoder().decode(line.substring(name.length() + 1)))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code model.json} says of a network for one engine. */
  static String description(String engine, byte[] network) {
    return """
        {"name": "tiny", "version": "7",
         "input": {"name": "faces", "width": 128, "height": 128, "channels": 3},
         "output": {"name": "logits"},
         "classes": ["anger", "contempt", "disgust", "fear", "happy", "neutral", "sad", "surprise", "uncertain"],
         "parameters": 27,
         "files": {"%s": {"file": "tiny.bin", "sha256": "%s"}},
         "metrics": {}}
        """
        .formatted(engine, sha256(network));
  }

  /** The same for a regressor. */
  static String regressorDescription(String engine, byte[] network) {
    return description(engine, network).replaceFirst("\"classes\": .*]", VALUES);
  }

  /** Writes a model's two files. */
  static void write(Path directory, String description, byte[] network) {
    try {
      Files.writeString(directory.resolve("model.json"), description);
      Files.write(directory.resolve("tiny.bin"), network);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
