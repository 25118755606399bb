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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emotion4j.ModelFileException;
import org.emotion4j.detectors.models.ModelContent;

/**
 * Checks a file of weights for the SSD that is not the published one, before OpenCV sees it: every
 * layer must have weights of exactly the extents that the network's description leads to, else
 * OpenCV would compute on memory that is not its own.
 *
 * <p>The numbers are those of the fields in Caffe's {@code caffe.proto}.
 */
final class SsdWeights {

  private static final String EXTENTS = "ssd-layers.txt";

  private static final int NET_NAME = 1;
  private static final int NET_LAYER = 100;
  private static final int LAYER_NAME = 1;
  private static final int LAYER_WEIGHTS = 7;
  private static final int WEIGHTS_DATA = 5;
  private static final int WEIGHTS_SHAPE = 7;
  private static final int SHAPE_EXTENTS = 1;

  private SsdWeights() {}

  static void check(ModelContent file) {
    try {
      check(file.content());
    } catch (RuntimeException e) {
      throw new ModelFileException(
          "%s has no weights that the SSD can run with: %s. Name a Caffe model like %s, or none"
              .formatted(file.where(), e.getMessage(), SsdSettings.MODEL_FILE.file()),
          e);
    }
  }

  private static void check(byte[] file) {
    Map<String, String> found = new HashMap<>();
    ProtobufReader net = new ProtobufReader(ByteBuffer.wrap(file));
    while (net.next()) {
      switch (net.field()) {
        case NET_NAME -> net.skip();
        case NET_LAYER -> readLayer(new ProtobufReader(net.bytes()), found);
        default -> throw unexpected("the network", net.field());
      }
    }
    expected()
        .forEach(
            (layer, extents) -> {
              String of = found.remove(layer);
              if (!extents.equals(of)) {
                throw new IllegalArgumentException(
                    "its layer %s has %s in place of weights of %s"
                        .formatted(layer, of == null ? "nothing" : "weights of " + of, extents));
              }
            });
    found.forEach(
        (layer, extents) -> {
          if (!extents.isEmpty()) {
            throw new IllegalArgumentException("its layer '" + layer + "' should have no weights");
          }
        });
  }

  private static void readLayer(ProtobufReader layer, Map<String, String> found) {
    String name = "";
    List<String> extents = new ArrayList<>();
    while (layer.next()) {
      switch (layer.field()) {
        case LAYER_NAME -> name = layer.text();
        case LAYER_WEIGHTS -> extents.add(extents(new ProtobufReader(layer.bytes())));
        default -> layer.skip();
      }
    }
    if (found.put(name, String.join(" ", extents)) != null) {
      throw new IllegalArgumentException("its layer '" + name + "' is there twice");
    }
  }

  /** The extents of one array, of which there is one set of numbers and nothing else. */
  private static String extents(ProtobufReader weights) {
    long bytes = -1;
    List<Long> extents = List.of();
    while (weights.next()) {
      if (weights.field() == WEIGHTS_DATA && bytes < 0) {
        bytes = weights.bytes().remaining();
      } else if (weights.field() == WEIGHTS_SHAPE && extents.isEmpty()) {
        extents = shape(new ProtobufReader(weights.bytes()));
      } else {
        throw unexpected("weights", weights.field());
      }
    }
    long count = extents.stream().reduce(1L, Math::multiplyExact);
    if (bytes < 0 || bytes != Math.multiplyExact(count, (long) Float.BYTES)) {
      throw new IllegalArgumentException(
          "weights of %s have %d bytes".formatted(extents, Math.max(0, bytes)));
    }
    return extents.stream().map(String::valueOf).reduce((a, b) -> a + "x" + b).orElse("");
  }

  private static List<Long> shape(ProtobufReader shape) {
    List<Long> extents = new ArrayList<>();
    while (shape.next()) {
      if (shape.field() != SHAPE_EXTENTS) {
        throw unexpected("a shape", shape.field());
      }
      ProtobufReader packed = new ProtobufReader(shape.bytes());
      while (packed.hasRemaining()) {
        extents.add(packed.readVarint());
      }
    }
    return extents;
  }

  private static IllegalArgumentException unexpected(String where, int field) {
    return new IllegalArgumentException("%s has an unexpected field %d".formatted(where, field));
  }

  private static Map<String, String> expected() {
    Map<String, String> layers = new HashMap<>();
    try (InputStream stream = SsdWeights.class.getResourceAsStream(EXTENTS)) {
      if (stream == null) {
        throw new IllegalStateException(EXTENTS + " is missing: the jar is not whole");
      }
      new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .forEach(words -> layers.put(words[0], words[1]));
      return layers;
    } catch (IOException e) {
      throw new UncheckedIOException(EXTENTS + " could not be read", e);
    }
  }
}
