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

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import org.emotion4j.EmotionException;
import org.emotion4j.Image;
import org.emotion4j.internal.files.FileErrors;
import org.emotion4j.internal.files.PartFile;

/**
 * Picks the frames of a video in which an emotion is strongest, in one pass.
 *
 * <p>The choice is greedy: the strongest frame first, then the strongest of those far enough from
 * it, and so on. That is not always the choice with the greatest sum, but the strongest frame is
 * always in it. To need no second pass, time is divided into pieces of half of {@link
 * PeakOptions#apart} (of one frame where that is 0), and only the strongest frame of each piece,
 * the first of equals, is a candidate.
 *
 * <p>The pictures of the strongest candidates are kept as compressed bytes, five for each frame
 * asked for, which is enough for the choice; a VGA frame is some 100 KB as JPEG. Added to that is
 * one frame as it is. Nothing grows with the video's length.
 *
 * <p>Used by one thread at a time.
 */
public final class PeakFrames {

  /** A chosen piece rules out itself and two on each side. */
  private static final int CANDIDATES_PER_FRAME = 5;

  private static final Comparator<PeakFrame> STRONGEST_FIRST =
      Comparator.comparingDouble((PeakFrame peak) -> -peak.strength())
          .thenComparingLong(peak -> peak.entry().timestampMicros());

  private final PeakOptions options;
  private final String ending;
  private final String format;
  private final long apartMicros;
  private final long pieceMicros;

  /** The weakest candidate comes first. */
  private final PriorityQueue<PeakFrame> candidates =
      new PriorityQueue<>(STRONGEST_FIRST.reversed());

  /** The strongest frame of the piece that is going on. */
  private Optional<TimelineEntry> current = Optional.empty();

  private BufferedImage currentPicture = new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR);

  /**
   * Begins.
   *
   * @param options which frames to look for
   * @param ending {@code jpg}, {@code jpeg} or {@code png}: how pictures are kept and written
   * @throws IllegalArgumentException if it is another
   */
  public PeakFrames(PeakOptions options, String ending) {
    this.options = options;
    this.ending = ending.toLowerCase(Locale.ROOT);
    this.format =
        switch (this.ending) {
          case "jpg", "jpeg" -> "jpeg";
          case "png" -> "png";
          default ->
              throw new IllegalArgumentException(
                  "Frames are written as jpg, jpeg or png, not as '" + ending + "'");
        };
    this.apartMicros = options.apart().toNanos() / 1000;
    this.pieceMicros = Math.max(1, apartMicros / 2);
  }

  /**
   * Takes a frame.
   *
   * @param frame the picture; it is copied if it is needed
   * @param faces what its faces express, all of the same time and not before the last frame's
   * @throws IllegalArgumentException if the time goes backwards
   */
  public void offer(Image frame, Collection<TimelineEntry> faces) {
    Optional<TimelineEntry> strongest =
        faces.stream()
            .filter(
                entry ->
                    options.identity().isEmpty()
                        || options.identity().getAsLong() == entry.identity())
            .max(Comparator.comparingDouble(this::strength));
    if (strongest.isEmpty()) {
      return;
    }
    TimelineEntry entry = strongest.get();
    if (current.isPresent()) {
      if (entry.timestampMicros() < current.get().timestampMicros()) {
        throw new IllegalArgumentException(
            "A frame at %d microseconds comes after one at %d: give frames in order"
                .formatted(entry.timestampMicros(), current.get().timestampMicros()));
      }
      if (piece(entry) == piece(current.get())) {
        if (strength(entry) <= strength(current.get())) {
          return;
        }
      } else {
        finishPiece(candidates);
      }
    }
    current = Optional.of(entry);
    currentPicture = frame.toBufferedImage();
  }

  private double strength(TimelineEntry entry) {
    return entry.emotion().scores().of(options.emotion());
  }

  private long piece(TimelineEntry entry) {
    return entry.timestampMicros() / pieceMicros;
  }

  /** Encodes the piece's strongest frame if it is among the strongest of all. */
  private void finishPiece(PriorityQueue<PeakFrame> into) {
    if (current.isEmpty()) {
      return;
    }
    int most = CANDIDATES_PER_FRAME * options.count();
    PeakFrame weakest = into.peek();
    if (into.size() >= most && weakest != null && strength(current.get()) <= weakest.strength()) {
      return;
    }
    into.add(
        new PeakFrame(
            current.get(), options.emotion(), PictureCoding.encode(currentPicture, format)));
    if (into.size() > most) {
      into.remove();
    }
  }

  /**
   * The frames found so far; more may be offered afterwards.
   *
   * @return the strongest first, at most as many as were asked for
   */
  public List<PeakFrame> peaks() {
    PriorityQueue<PeakFrame> all = new PriorityQueue<>(candidates);
    finishPiece(all);
    List<PeakFrame> sorted = new ArrayList<>(all);
    sorted.sort(STRONGEST_FIRST);
    List<PeakFrame> chosen = new ArrayList<>();
    for (PeakFrame peak : sorted) {
      if (chosen.size() < options.count() && farFromAll(peak, chosen)) {
        chosen.add(peak);
      }
    }
    return List.copyOf(chosen);
  }

  private boolean farFromAll(PeakFrame peak, List<PeakFrame> chosen) {
    return chosen.stream()
        .allMatch(
            other ->
                Math.abs(peak.entry().timestampMicros() - other.entry().timestampMicros())
                    >= apartMicros);
  }

  /**
   * Writes the frames found, each whole or not at all, named by emotion, rank, time and identity:
   * for instance {@code surprise-1-0m12.345s-face1.jpg}.
   *
   * @param folder where to; made if it is not there
   * @return the files, the strongest first
   * @throws EmotionException if one cannot be written
   */
  public List<Path> write(Path folder) {
    List<Path> files = new ArrayList<>();
    for (PeakFrame peak : peaks()) {
      Path file = folder.resolve(peak.name(files.size() + 1) + "." + ending);
      try {
        PartFile.write(file, peak.picture());
      } catch (IOException e) {
        throw new EmotionException(
            "The frame '" + file + "' could not be written: " + FileErrors.reason(e), e);
      }
      files.add(file);
    }
    return List.copyOf(files);
  }
}
