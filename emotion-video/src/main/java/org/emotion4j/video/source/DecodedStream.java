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
package org.emotion4j.video.source;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_move_ref;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_read_pause;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.emotion4j.video.internal.ffmpeg.Deadline;
import org.emotion4j.video.internal.ffmpeg.FFmpeg;

/** What FFmpeg reads and decodes of one file, address or camera. */
final class DecodedStream implements PictureStream {

  /** A decoder that fails so often in a row after the last packet is taken to do so for ever. */
  private static final int MOST_FAILURES = 1000;

  /** How long to wait before a camera without a new picture is asked again. */
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  /** For how long an RTSP server that has come to its end may take to answer. */
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  /** FFmpeg's result if no reply came; a refusal has one of its own. */
  private static final int NO_ANSWER = -1;

  private final Address address;
  private final SourceOptions options;
  private final Deadline deadline;
  private final AVFormatContext context;
  private final AVStream stream;
  private final AVCodecContext decoder;
  private final AVFrame picture = av_frame_alloc();
  private final AVPacket packet = av_packet_alloc();
  private final AVPacket ahead = av_packet_alloc();
  private final StreamClock clock = new StreamClock();
  private final long frameMicros;

  private boolean aheadFull;
  private boolean draining;
  private boolean done;
  private boolean closed;
  private boolean endsWithinPacket;
  private int failures;
  private int readError;
  private boolean hungUp;
  private long skipped;
  private long start;
  private long time;
  private long length;

  /** Takes what the opener opened, and frees it at the end. */
  DecodedStream(StreamOpener opened, SourceOptions options) {
    this.address = opened.address();
    this.options = options;
    this.deadline = opened.deadline();
    this.context = opened.context();
    this.stream = opened.stream();
    this.decoder = opened.decoder();
    double rate = opened.frameRate();
    this.frameMicros = Math.round(FFmpeg.MICROS / (rate > 0 ? rate : SourceOptions.SERIES_RATE));
    this.length = frameMicros;
    this.start = context.start_time();
  }

  @Override
  public boolean next() {
    while (!done) {
      int result = avcodec_receive_frame(decoder, picture);
      if (result == 0) {
        stamp();
        failures = 0;
        return true;
      }
      if (result == AVERROR_EOF()) {
        done = true;
      } else if (result == AVERROR_EAGAIN()) {
        feed();
      } else {
        skipped++;
        done = draining && ++failures > MOST_FAILURES;
      }
    }
    return false;
  }

  private void stamp() {
    long own = picture.best_effort_timestamp();
    boolean known = own != AV_NOPTS_VALUE();
    if (known && start == AV_NOPTS_VALUE()) {
      start = micros(own);
    }
    time = clock.next(known ? OptionalLong.of(micros(own) - start) : OptionalLong.empty(), length);
    long duration = picture.duration();
    length = duration > 0 ? micros(duration) : frameMicros;
  }

  private long micros(long units) {
    return av_rescale(
        units, (long) FFmpeg.MICROS * stream.time_base().num(), stream.time_base().den());
  }

  /** Gives the decoder one packet, or tells it that there is none any more. */
  private void feed() {
    if (draining) {
      done = true;
      return;
    }
    if (!nextPacket()) {
      draining = true;
      avcodec_send_packet(decoder, null);
      return;
    }
    if (packet.size() > 0 && avcodec_send_packet(decoder, packet) < 0) {
      skipped++;
    }
    av_packet_unref(packet);
  }

  /**
   * Reads the next packet of the stream. One that is incomplete is left out if it is the last: what
   * a decoder makes of it is no picture that anybody drew.
   */
  private boolean nextPacket() {
    if (aheadFull) {
      av_packet_move_ref(packet, ahead);
      aheadFull = false;
    } else if (!read(packet)) {
      return false;
    }
    if (address.file().isPresent() && (packet.flags() & AV_PKT_FLAG_CORRUPT) != 0) {
      aheadFull = read(ahead);
      if (!aheadFull) {
        endsWithinPacket = true;
        skipped++;
        av_packet_unref(packet);
        return false;
      }
    }
    return true;
  }

  private boolean read(AVPacket into) {
    if (readError != 0) {
      return false;
    }
    if (address.canWait()) {
      deadline.start(options.readTimeout());
    }
    while (true) {
      int result = av_read_frame(context, into);
      if (result == AVERROR_EAGAIN() && !deadline.isOver()) {
        LockSupport.parkNanos(POLL_NANOS);
      } else if (result < 0) {
        readError = result;
        hungUp = result == AVERROR_EOF() && address.isRtsp() && !answersAtEnd();
        return false;
      } else if (into.stream_index() == stream.index()) {
        return true;
      } else {
        av_packet_unref(into);
      }
    }
  }

  /**
   * FFmpeg tells the same end whether a server says goodbye or hangs up. Whoever said goodbye waits
   * for the client to go, and answers meanwhile, be it with a refusal.
   */
  private boolean answersAtEnd() {
    deadline.start(GOODBYE);
    int result = av_read_pause(context);
    boolean waited = deadline.isExpired(); // so that the connection is there
    deadline.start(options.readTimeout()); // forgets that the time was up
    deadline.stop();
    return waited || result != NO_ANSWER;
  }

  @Override
  public AVFrame picture() {
    return picture;
  }

  @Override
  public long timestampMicros() {
    return time;
  }

  @Override
  public long skipped() {
    return skipped;
  }

  @Override
  public Optional<Shortfall> shortfall() {
    if (deadline.isCancelled()) {
      return Optional.of(new Shortfall(SourceEnd.Kind.CLOSED, "it was closed"));
    }
    if (deadline.isExpired()) {
      String reason = "no data came for " + options.readTimeout().toMillis() + " ms";
      return Optional.of(new Shortfall(SourceEnd.Kind.FAILED, reason));
    }
    Optional<String> cut = address.file().isPresent() ? cut() : Optional.empty();
    if (cut.isPresent()) {
      return cut.map(reason -> new Shortfall(SourceEnd.Kind.CUT_OFF, reason));
    }
    if (hungUp) {
      String reason = "the server closed the connection and had not announced an end";
      return Optional.of(new Shortfall(SourceEnd.Kind.FAILED, reason));
    }
    int error = errorAtEnd();
    return error == AVERROR_EOF() || error == 0
        ? Optional.empty()
        : Optional.of(
            new Shortfall(SourceEnd.Kind.FAILED, "reading failed (" + FFmpeg.error(error) + ")"));
  }

  /** FFmpeg may report an end where reading the file or the connection failed. */
  private int errorAtEnd() {
    if (readError == AVERROR_EOF() && context.pb() != null && !context.pb().isNull()) {
      return context.pb().error();
    }
    return readError;
  }

  private Optional<String> cut() {
    try {
      OptionalLong missing = Container.missing(address.file().orElseThrow());
      if (missing.isPresent()) {
        return Optional.of(
            "the file is cut off, " + missing.getAsLong() + " bytes or more are missing");
      }
    } catch (IOException e) {
      return Optional.of("the file could not be read to its end (" + e.getMessage() + ")");
    }
    return endsWithinPacket ? Optional.of("the file is cut off within a frame") : Optional.empty();
  }

  @Override
  public void cancel() {
    deadline.cancel();
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    done = true;
    av_packet_free(packet);
    av_packet_free(ahead);
    av_frame_free(picture);
    avcodec_free_context(decoder);
    avformat_close_input(context);
    deadline.close();
  }
}
