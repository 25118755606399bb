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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.emotion4j.Device;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionException;
import org.emotion4j.EmotionScores;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.ModelFileException;
import org.emotion4j.PixelFormat;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.EmotionClassifierProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an engine runs the model that the option {@code model} names, and refuses a wrong one. */
abstract class EngineModelContract {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  abstract EmotionClassifierProvider provider();

  /** The engine's name in {@code model.json}. */
  abstract String engine();

  /** A network: good, or wrong as its name says. */
  abstract byte[] network(String name);

  abstract List<String> wrongNetworks();

  @Test
  void runsThatModel() {
    try (EmotionClassifier classifier = create(network("good"))) {
      assertEquals("tiny 7 (" + directory + ")", classifier.info().model());
      EmotionScores scores = classifier.classify(white());
      // By hand: the largest value is 255 (0.2989 + 0.5870 + 0.1140) / 127.5 - 1 = 0.9998.
      double sum = 0;
      for (int k = 0; k < 9; k++) {
        sum += Math.exp(0.9998 * k);
      }
      for (Emotion emotion : Emotion.all()) {
        assertEquals(Math.exp(0.9998 * emotion.ordinal()) / sum, scores.of(emotion), 1e-6);
      }
    }
  }

  /** By hand: divided by 2, the logits are 0.4999 apart. */
  @Test
  void dividesTheLogitsByTheTemperature() {
    byte[] good = network("good");
    String description =
        TinyModel.description(engine(), good)
            .replace("\"parameters\"", "\"temperature\": 2.0, \"parameters\"");
    TinyModel.write(directory, description, good);
    try (EmotionClassifier classifier =
        provider().create(options(Map.of("model", directory.toString())))) {
      EmotionScores scores = classifier.classify(white());
      assertEquals(
          Math.exp(0.4999), scores.of(Emotion.UNCERTAIN) / scores.of(Emotion.SURPRISE), 1e-4);
    }
  }

  @Test
  void refusesWrongNetworks() {
    for (String name : wrongNetworks()) {
      ModelFileException refusal =
          assertThrows(ModelFileException.class, () -> create(network(name)).close(), name);
      assertTrue(
          String.valueOf(refusal.getMessage()).contains("tiny.bin"), () -> name + ": " + refusal);
    }
  }

  @Test
  void refusesWhatIsNoNetwork() {
    byte[] text = "This is no network, just text.".getBytes(StandardCharsets.US_ASCII);
    assertThrows(ModelFileException.class, () -> create(text).close());
    byte[] good = network("good");
    byte[] half = Arrays.copyOf(good, good.length / 2);
    assertThrows(ModelFileException.class, () -> create(half).close());
    assertThrows(ModelFileException.class, () -> create(new byte[0]).close());
  }

  @Test
  void saysThatANetworkGivesNoScores() {
    try (EmotionClassifier classifier = create(network("not-a-number"))) {
      EmotionException failure =
          assertThrows(EmotionException.class, () -> classifier.classify(white()));
      assertTrue(String.valueOf(failure.getMessage()).contains("tiny 7"), failure::toString);
    }
  }

  @Test
  void refusesThreadsThatAreNoNumber() {
    for (String threads : List.of("0", "many", "100000")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> provider().create(options(Map.of("threads", threads))).close());
    }
  }

  @Test
  void takesSeveralThreads() {
    byte[] good = network("good");
    TinyModel.write(directory, TinyModel.description(engine(), good), good);
    try (EmotionClassifier classifier =
        provider().create(options(Map.of("threads", "2", "model", directory.toString())))) {
      assertEquals(Emotion.UNCERTAIN, classifier.classify(white()).top());
    }
  }

  private EmotionClassifier create(byte[] network) {
    TinyModel.write(directory, TinyModel.description(engine(), network), network);
    return provider().create(options(Map.of("model", directory.toString())));
  }

  private BackendOptions options(Map<String, String> values) {
    return BackendOptions.of(provider(), Device.CPU, values);
  }

  private static FaceCrop white() {
    ByteBuffer pixel = ByteBuffer.allocateDirect(1).put(0, (byte) 255);
    return FaceCrop.whole(Image.wrap(pixel, 1, 1, 1, PixelFormat.GRAY8));
  }
}
