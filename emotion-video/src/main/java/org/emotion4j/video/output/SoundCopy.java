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
package org.emotion4j.video.output;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.PointerPointer;
import org.emotion4j.video.internal.ffmpeg.FFmpeg;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the sound of a file into another as it is: of several tracks the one that players take.
 * Times are counted from where the source's container starts, like those of its frames. What starts
 * before that, some hundredths of a second for a decoder to run in, is left out of a file that
 * cannot have such times. Used by one thread at a time.
 */
final class SoundCopy implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SoundCopy.class);

  private final Path source;
  private final Muxer muxer;
  private final AVPacket packet = av_packet_alloc();
  private final AVFormatContext input;
  private @Nullable AVStream from;
  private @Nullable AVStream to;
  private boolean held;
  private boolean ended;
  private boolean closed;
  private long lastTime = Long.MIN_VALUE;

  /** Opens the source, and adds its sound to the file if it has any. */
  SoundCopy(Path source, Muxer muxer) {
    this.source = source;
    this.muxer = muxer;
    this.input = new AVFormatContext(null);
    boolean open = false;
    try {
      open();
      open = true;
    } finally {
      if (!open) {
        close();
      }
    }
  }

  @SuppressWarnings("NullAway") // FFmpeg finds out the format, and no decoder is wanted
  private void open() {
    check(avformat_open_input(input, "file:" + source.toAbsolutePath(), null, (AVDictionary) null));
    check(avformat_find_stream_info(input, (PointerPointer<?>) null));
    int index = av_find_best_stream(input, AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
    if (index < 0) {
      ended = true;
      return;
    }
    for (int i = 0; i < input.nb_streams(); i++) {
      if (i != index) {
        input.streams(i).discard(AVDISCARD_ALL);
      }
    }
    AVStream sound = input.streams(index);
    int codec = sound.codecpar().codec_id();
    if (!muxer.takes(codec)) {
      throw new VideoOutputException(
          "The sound of %s is encoded as %s, which this kind of video file does not take. Write a"
                  .formatted(source, FFmpeg.text(avcodec_get_name(codec)))
              + " .mkv file, or leave the sound out");
    }
    AVStream copy = muxer.addStream();
    check(avcodec_parameters_copy(copy.codecpar(), sound.codecpar()));
    copy.codecpar().codec_tag(0); // the new container has numbers of its own
    copy.time_base(sound.time_base());
    from = sound;
    to = copy;
  }

  private void check(int result) {
    if (result < 0) {
      throw new VideoOutputException(
          "The sound of " + source + " cannot be read: " + FFmpeg.error(result));
    }
  }

  /** Whether there is any. */
  boolean hasSound() {
    return from != null;
  }

  /** Copies what starts before a time, in microseconds. */
  void copyUntil(long micros) {
    AVStream sound = from;
    AVStream copy = to;
    if (sound == null || copy == null) {
      return;
    }
    while (held || read(sound)) {
      held = true;
      if (start(sound) >= micros) {
        return;
      }
      held = false;
      if (start(sound) < 0 && !muxer.takesNegativeTimes()) {
        av_packet_unref(packet); // the pictures would be moved to make room for it
      } else {
        write(sound, copy);
      }
    }
  }

  private boolean read(AVStream sound) {
    while (!ended) {
      int result = av_read_frame(input, packet);
      if (result < 0) {
        ended = true;
        if (result != AVERROR_EOF()) {
          LOG.warn("The sound of {} ends early: {}", source, FFmpeg.error(result));
        }
      } else if (packet.stream_index() == sound.index() && time() != AV_NOPTS_VALUE()) {
        return true;
      } else {
        av_packet_unref(packet);
      }
    }
    return false;
  }

  private long time() {
    return packet.dts() != AV_NOPTS_VALUE() ? packet.dts() : packet.pts();
  }

  /** When the packet starts, in microseconds from the container's start. */
  private long start(AVStream sound) {
    long units = time();
    return av_rescale(
            units, (long) FFmpeg.MICROS * sound.time_base().num(), sound.time_base().den())
        - containerStart();
  }

  private long containerStart() {
    return input.start_time() == AV_NOPTS_VALUE() ? 0 : input.start_time();
  }

  private void write(AVStream sound, AVStream copy) {
    long shift =
        av_rescale(
            containerStart(),
            sound.time_base().den(),
            (long) FFmpeg.MICROS * sound.time_base().num());
    long dts = time() - shift;
    long pts = packet.pts() == AV_NOPTS_VALUE() ? dts : packet.pts() - shift;
    packet.dts(dts).pts(Math.max(pts, dts)).stream_index(copy.index()).pos(-1);
    av_packet_rescale_ts(packet, sound.time_base(), copy.time_base());
    if (packet.dts() <= lastTime) {
      // Two packets within one unit of the new container: it wants them one after the other.
      packet.dts(lastTime + 1).pts(Math.max(packet.pts(), lastTime + 1));
    }
    lastTime = packet.dts();
    muxer.write(packet);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      av_packet_free(packet);
      avformat_close_input(input);
    }
  }
}
