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
package org.emotion4j.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emotion4j.BackendKind;
import org.emotion4j.BackendNotFoundException;
import org.emotion4j.Device;
import org.emotion4j.Diagnostics;
import org.emotion4j.EmotionEngine;
import org.emotion4j.EmotionException;
import org.emotion4j.FaceDetector;
import org.emotion4j.ProviderReport;
import org.emotion4j.ProviderReport.Status;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {

  private final Fakes.Detector low = new Fakes.Detector("low", 1);
  private final Fakes.Detector high = new Fakes.Detector("high", 2);
  private final Fakes.Classifier classifier = new Fakes.Classifier();

  private EmotionEngine.Builder builder() {
    return EmotionEngine.builder().addProvider(low).addProvider(high).addProvider(classifier);
  }

  private static String message(Throwable error) {
    return String.valueOf(error.getMessage());
  }

  private static ProviderReport report(Diagnostics diagnostics, String id) {
    return diagnostics.providers().stream()
        .filter(report -> report.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @AfterEach
  void forget() {
    System.clearProperty("emotion4j.detector");
    System.clearProperty("emotion4j.device");
    System.clearProperty("emotion4j.high.threshold");
  }

  @Test
  void takesTheHighestPriorityThatCanRun() {
    assertEquals("high", chosen(builder()));
    high.availability = Availability.unavailable("the moon is not full");
    Diagnostics diagnostics = builder().diagnostics();
    assertEquals("low", diagnostics.chosen(BackendKind.DETECTOR).orElseThrow().id());
    assertEquals(Status.UNAVAILABLE, report(diagnostics, "high").status());
    assertTrue(diagnostics.asText().contains("the moon is not full"), diagnostics.asText());
  }

  private static String chosen(EmotionEngine.Builder builder) {
    return builder.diagnostics().chosen(BackendKind.DETECTOR).orElseThrow().id();
  }

  @Test
  void theBuilderBeatsThePropertyWhichBeatsThePriority() {
    System.setProperty("emotion4j.detector", "low");
    assertEquals("low", chosen(builder()));
    assertEquals("high", chosen(builder().detector("high")));
    assertTrue(
        builder().diagnostics().asText().contains("named by system property emotion4j.detector"));
  }

  @Test
  void probingMakesNothing() {
    builder().diagnostics();
    assertEquals(0, high.made.get() + low.made.get());
  }

  @Test
  void saysWhatExistsWhereTheNamedOneDoesNot() {
    BackendNotFoundException e =
        assertThrows(BackendNotFoundException.class, () -> builder().detector("dlib-hog").build());
    assertEquals(BackendKind.DETECTOR, e.kind());
    assertEquals(Optional.of("dlib-hog"), e.requested());
    assertEquals(2, e.candidates().size());
    for (String part :
        List.of(
            "'dlib-hog'",
            "named by the builder",
            "low",
            "high",
            "test-classes",
            "org.emotion4j:emotion-detectors:0.1")) {
      assertTrue(message(e).contains(part), message(e));
    }
  }

  @Test
  void neverTakesAnotherThanTheNamedOne() {
    high.availability = Availability.missing("its natives are missing", "org.example:natives:1");
    BackendNotFoundException e =
        assertThrows(BackendNotFoundException.class, () -> builder().detector("high").build());
    assertTrue(message(e).contains("its natives are missing; add org.example:natives:1"));
    assertEquals(0, low.made.get());
  }

  @Test
  void triesTheNextWhereOneFailsToBeMadeAndNoneWasNamed() {
    Failing failing = new Failing();
    try (EmotionEngine engine = builder().addProvider(failing).build()) {
      Diagnostics diagnostics = engine.diagnostics();
      assertEquals("high", diagnostics.chosen(BackendKind.DETECTOR).orElseThrow().id());
      assertEquals(Status.BROKEN, report(diagnostics, "failing").status());
      assertTrue(report(diagnostics, "failing").reason().contains("no such symbol"));
    }
    EmotionException e =
        assertThrows(
            EmotionException.class,
            () -> builder().addProvider(failing).detector("failing").build());
    assertTrue(message(e).contains("no such symbol"), message(e));
  }

  @Test
  void refusesUnknownOptionsAndBackends() {
    high.options = List.of(new BackendOption("threshold", "0.5", "from 0 to 1"));
    assertTrue(
        message(
                assertThrows(
                    IllegalArgumentException.class,
                    () -> builder().detector("high").option("high", "treshold", "1").build()))
            .contains("[threshold]"));
    assertTrue(
        message(
                assertThrows(
                    IllegalArgumentException.class,
                    () -> builder().option("hihg", "threshold", "1").build()))
            .contains("hihg"));
  }

  @Test
  void passesOptionsFromTheBuilderThePropertyAndTheDefault() {
    high.options = List.of(new BackendOption("threshold", "0.5", "from 0 to 1"));
    builder().build().close();
    assertTrue(high.received.contains("threshold=0.5"), high.received);
    System.setProperty("emotion4j.high.threshold", "0.6");
    builder().build().close();
    assertTrue(high.received.contains("threshold=0.6"), high.received);
    builder().option("high", "threshold", "0.7").build().close();
    assertTrue(high.received.contains("threshold=0.7"), high.received);
  }

  @Test
  void passesTheDevice() {
    builder().build().close();
    assertTrue(high.received.contains("device=auto"), high.received);
    System.setProperty("emotion4j.device", "cuda:1");
    builder().build().close();
    assertTrue(high.received.contains("device=cuda:1"), high.received);
    builder().device(Device.CPU).build().close();
    assertTrue(high.received.contains("device=cpu"), high.received);
  }

  @Test
  void closesWhatWasMadeWhereTheEngineCannotBeBuilt() {
    EmotionException e =
        assertThrows(
            BackendNotFoundException.class,
            () -> EmotionEngine.builder().addProvider(high).classifier("none-such").build());
    assertTrue(message(e).contains("org.emotion4j:emotion-models"));
    assertEquals(high.made.get(), high.closed.get());
  }

  /** Service files name, in this order: no class at all, a class that throws, a good one twice. */
  @Test
  void oneBrokenProviderHidesNoOther(@TempDir Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve("org.emotion4j.spi.FaceDetectorProvider"),
        """
        org.example.Missing
        org.emotion4j.internal.engine.SelectionTest$Throwing
        org.emotion4j.internal.engine.SelectionTest$BadId
        org.emotion4j.internal.engine.SelectionTest$Good
        org.emotion4j.internal.engine.SelectionTest$Twin
        """);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      Diagnostics diagnostics = EmotionEngine.builder().diagnostics();
      assertEquals("good", diagnostics.chosen(BackendKind.DETECTOR).orElseThrow().id());
      List<Status> statuses =
          diagnostics.providers(BackendKind.DETECTOR).stream()
              .map(ProviderReport::status)
              .sorted()
              .toList();
      assertEquals(
          List.of(Status.CHOSEN, Status.BROKEN, Status.BROKEN, Status.BROKEN, Status.SHADOWED),
          statuses);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void worksWithoutAContextClassLoader() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(null);
      assertEquals("high", chosen(builder()));
      assertFalse(builder().diagnostics().providers(BackendKind.DECODER).isEmpty());
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** A provider that promises more than it can do. */
  private static final class Failing extends Delegating {
    Failing() {
      super("failing", 99);
    }

    @Override
    public FaceDetector create(BackendOptions options) {
      throw new UnsatisfiedLinkError("no such symbol");
    }
  }

  /** A provider whose constructor fails. */
  public static final class Throwing extends Delegating {
    public Throwing() {
      super("throwing");
      throw new IllegalStateException("no luck");
    }
  }

  /** A provider with an id that nobody could type. */
  public static final class BadId extends Delegating {
    public BadId() {
      super("Not An Id");
    }
  }

  /** A provider as it should be. */
  public static final class Good extends Delegating {
    public Good() {
      super("good");
    }
  }

  /** Another with the same id. */
  public static final class Twin extends Delegating {
    public Twin() {
      super("good");
    }
  }
}
