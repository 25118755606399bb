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

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.emotion4j.EmotionException;
import org.emotion4j.internal.files.FileErrors;
import org.emotion4j.internal.files.PartFile;

/**
 * Writes entries to a file while a video runs, in little memory. Text is UTF-8.
 *
 * <p>Lines go into a hidden file beside the final one. {@link #close} moves it into place, so that
 * the file appears with whole lines only, also when a video is stopped before its end or the disk
 * is full. {@link #discard} drops it. If the process is killed, nothing appears under the final
 * name.
 *
 * <p>Used by one thread at a time.
 */
public final class TimelineWriter implements AutoCloseable {

  private final Path path;
  private final EntryFormat format;
  private final boolean valenceArousal;
  private final PartFile file;
  private final WholeLines lines;
  private boolean open = true;

  private TimelineWriter(Path path, EntryFormat format, boolean valenceArousal) {
    this.path = path;
    this.format = format;
    this.valenceArousal = valenceArousal;
    try {
      this.file = PartFile.beside(path);
      this.lines = new WholeLines(file.path());
    } catch (IOException e) {
      throw failure("cannot be written to", e);
    }
    append(format.head(valenceArousal));
  }

  /**
   * A table of comma-separated values (RFC 4180) with one row for each face of each frame: {@code
   * frame}, {@code seconds} with six decimals, {@code face} (the identity), the box, the
   * confidence, the likeliest emotion and the nine probabilities, named as in the tables of photos.
   *
   * @param path where to; one that is there is replaced
   * @param valenceArousal whether the table ends with columns for valence and arousal, which are
   *     empty for faces without
   * @return the writer
   * @throws EmotionException if the file cannot be written
   */
  public static TimelineWriter csv(Path path, boolean valenceArousal) {
    return new TimelineWriter(path, EntryFormat.CSV, valenceArousal);
  }

  /**
   * One JSON object a line for each face of each frame, with the names of the tables; {@code box}
   * and {@code scores} are objects. {@code valence} and {@code arousal} are there for faces that
   * have them.
   *
   * @param path where to; one that is there is replaced
   * @return the writer
   * @throws EmotionException if the file cannot be written
   */
  public static TimelineWriter jsonLines(Path path) {
    return new TimelineWriter(path, EntryFormat.JSON_LINES, true);
  }

  /**
   * Writes an entry.
   *
   * @param entry what a face expressed
   * @throws EmotionException if that fails, say because the disk is full; {@link #close} then keeps
   *     the lines that were written before
   * @throws IllegalStateException if the writer is closed
   */
  public void write(TimelineEntry entry) {
    if (!open) {
      throw new IllegalStateException("'" + path + "' is closed; nothing can be added to it");
    }
    append(format.line(entry, valenceArousal));
  }

  private void append(String text) {
    try {
      lines.add(text);
    } catch (IOException e) {
      throw failure("could not be written", e);
    }
  }

  /**
   * Finishes the file and puts it into place. Closing twice does nothing.
   *
   * @throws EmotionException if that fails. What was written before is in place if it can be
   */
  @Override
  public void close() {
    end(Optional.of(path));
  }

  /**
   * Finishes the file under another name, for one that is not what it was meant to be and must not
   * replace the one that is there.
   *
   * @param name the name of a file in the same folder, which is replaced if it is there
   * @throws EmotionException if that fails
   */
  public void closeAs(String name) {
    end(Optional.of(path.resolveSibling(name)));
  }

  /** Closes the writer and leaves no file; one that was there before is as it was. */
  public void discard() {
    end(Optional.empty());
  }

  private void end(Optional<Path> target) {
    if (!open) {
      return;
    }
    open = false;
    try {
      try {
        lines.close();
      } finally {
        if (target.isPresent()) {
          file.commitTo(target.get());
        }
        file.discard();
      }
    } catch (IOException e) {
      if (target.isPresent()) {
        throw failure("could not be written", e);
      } // else nothing was wanted of it
    }
  }

  private EmotionException failure(String what, IOException e) {
    return new EmotionException(
        "The timeline '" + path + "' " + what + ": " + FileErrors.reason(e), e);
  }
}
