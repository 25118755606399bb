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
package org.emotion4j.video;

import java.util.List;
import org.emotion4j.Device;
import org.emotion4j.FrameAnnotator;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FrameAnnotatorProvider;

/**
 * Makes the annotator {@code boxes}: a green box around each face and the emotion's name below it.
 * Where the analysis has them, valence is a horizontal bar above the box and arousal a vertical one
 * beside it, both from -4.5 to 4.5.
 *
 * <p>Stateless and safe to share between threads.
 */
public final class BoxesAnnotatorProvider implements FrameAnnotatorProvider {

  private static final int PRIORITY = 100;
  private static final String LETTERS = "letters";

  /** A provider; {@link java.util.ServiceLoader} calls this. */
  public BoxesAnnotatorProvider() {}

  @Override
  public String id() {
    return "boxes";
  }

  @Override
  public int priority() {
    return PRIORITY;
  }

  @Override
  public String description() {
    return "a green box around each face, its emotion's name, and bars of valence and arousal if known";
  }

  @Override
  public String version() {
    return "Java2D of Java " + Runtime.version().feature();
  }

  @Override
  public List<BackendOption> options() {
    return List.of(
        new BackendOption(
            LETTERS,
            "auto",
            "java (a font of the Java runtime), dots (letters that come with the annotator),"
                + " or auto: java where there is a font"));
  }

  @Override
  public Availability probe(BackendOptions options) {
    LettersChoice.parse(options.text(LETTERS));
    return options.device().kind() == Device.Kind.CUDA
        ? Availability.unavailable("it draws on the processor only; choose the device auto or cpu")
        : Availability.available();
  }

  @Override
  public FrameAnnotator create(BackendOptions options) {
    Letters letters = LettersChoice.parse(options.text(LETTERS)).make();
    return new BoxesAnnotator(id(), version(), letters);
  }
}
