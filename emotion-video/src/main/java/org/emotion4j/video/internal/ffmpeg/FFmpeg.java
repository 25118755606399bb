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
package org.emotion4j.video.internal.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_ERROR_MAX_STRING_SIZE;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_FATAL;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;
import static org.bytedeco.ffmpeg.global.avutil.av_version_info;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.emotion4j.EmotionException;

/** Loads FFmpeg once, and tells what its error numbers mean. Safe to share between threads. */
public final class FFmpeg {

  /** A second in the unit of timestamps. */
  public static final int MICROS = 1_000_000;

  private FFmpeg() {}

  /** The holder's class initialiser runs once, whichever thread comes first. */
  private static final class Library {

    static final String VERSION = load();

    private static String load() {
      Loader.load(avcodec.class);
      Loader.load(avformat.class);
      Loader.load(swscale.class);
      // What goes wrong is told by exceptions; without this FFmpeg writes to the standard error.
      av_log_set_level(AV_LOG_FATAL);
      return text(av_version_info());
    }
  }

  /**
   * Loads the libraries if they are not yet.
   *
   * @return FFmpeg's version
   * @throws EmotionException if there is no FFmpeg for this machine on the class path
   */
  public static String load() {
    try {
      return Library.VERSION;
    } catch (LinkageError e) {
      throw new EmotionException(
          "FFmpeg, which reads and writes videos, cannot be loaded here: "
              + rootMessage(e)
              + ". Is org.bytedeco:ffmpeg on the class path, once plain and once with the classifier"
              + " of this platform, such as linux-x86_64?",
          e);
    }
  }

  /**
   * What went wrong, in FFmpeg's words.
   *
   * @param error a negative number that FFmpeg returned
   * @return a text without a full stop
   */
  public static String error(int error) {
    byte[] text = new byte[AV_ERROR_MAX_STRING_SIZE];
    av_strerror(error, text, text.length);
    int length = 0;
    while (length < text.length && text[length] != 0) {
      length++;
    }
    return new String(text, 0, length, StandardCharsets.UTF_8);
  }

  /**
   * A text of FFmpeg's as Java's.
   *
   * @param text a C string, or what stands for the null pointer
   * @return the text; empty for the null pointer
   */
  public static String text(BytePointer text) {
    return text == null || text.isNull() ? "" : text.getString(StandardCharsets.UTF_8);
  }

  /**
   * The message of the error at the bottom.
   *
   * @param error an error
   * @return its root's message
   */
  public static String rootMessage(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
