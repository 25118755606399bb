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
package org.emotion4j.video.timeline;

import java.util.Locale;
import org.emotion4j.Emotion;
import org.emotion4j.Image;

/**
 * A frame in which an emotion is strong.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class PeakFrame {

  private final TimelineEntry entry;
  private final Emotion emotion;
  private final byte[] picture;

  PeakFrame(TimelineEntry entry, Emotion emotion, byte[] picture) {
    this.entry = entry;
    this.emotion = emotion;
    this.picture = picture;
  }

  /**
   * Whose face it is, when, and what it expresses.
   *
   * @return the entry of the face that shows the emotion most
   */
  public TimelineEntry entry() {
    return entry;
  }

  /**
   * How strong the emotion is.
   *
   * @return its probability, from 0 to 1
   */
  public float strength() {
    return entry.emotion().scores().of(emotion);
  }

  /**
   * The whole frame.
   *
   * @return the picture, decoded anew
   */
  public Image image() {
    return Image.decode(picture);
  }

  byte[] picture() {
    return picture;
  }

  /** For instance {@code surprise-1-0m12.345s-face1}. */
  String name(int rank) {
    long millis = entry.timestampMicros() / 1000;
    return String.format(
        Locale.ROOT,
        "%s-%d-%dm%02d.%03ds-face%d",
        emotion.label(),
        rank,
        millis / 60_000,
        millis / 1000 % 60,
        millis % 1000,
        entry.identity());
  }
}
