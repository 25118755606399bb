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

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_EXPLODE;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_frame_rate;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.PointerPointer;
import org.emotion4j.video.internal.ffmpeg.Deadline;
import org.emotion4j.video.internal.ffmpeg.FFmpeg;
import org.jspecify.annotations.Nullable;

/** Opens one file, address or camera and its decoder, and says why if that fails. */
final class StreamOpener {

  /** A larger picture is refused, as in files of pictures. */
  private static final long MOST_PIXELS = 100_000_000;

  private final Address address;
  private final SourceOptions options;
  private final Deadline deadline = new Deadline();
  private @Nullable AVFormatContext context;
  private @Nullable AVStream stream;
  private @Nullable AVCodecContext decoder;

  private StreamOpener(Address address, SourceOptions options) {
    this.address = address;
    this.options = options;
  }

  /** The opened stream, which stands before its first picture. */
  static DecodedStream open(Address address, SourceOptions options) {
    return opened(address, options).stream;
  }

  /** The opened stream and what is known of it, but for its size. */
  static Opened opened(Address address, SourceOptions options) {
    FFmpeg.load();
    StreamOpener opener = new StreamOpener(address, options);
    boolean open = false;
    try {
      opener.openContext();
      opener.openDecoder();
      Opened opened = new Opened(new DecodedStream(opener, options), opener.facts());
      open = true;
      return opened;
    } finally {
      opener.deadline.stop();
      if (!open) {
        opener.free();
      }
    }
  }

  record Opened(DecodedStream stream, Facts facts) {}

  /** What the container says. */
  record Facts(
      double frameRate,
      OptionalLong frames,
      Optional<Duration> duration,
      boolean live,
      boolean hasSound) {}

  Address address() {
    return address;
  }

  Deadline deadline() {
    return deadline;
  }

  AVFormatContext context() {
    return present(context);
  }

  AVStream stream() {
    return present(stream);
  }

  AVCodecContext decoder() {
    return present(decoder);
  }

  private static <T> T present(@Nullable T opened) {
    if (opened == null) {
      throw new IllegalStateException("It is not open yet");
    }
    return opened;
  }

  @SuppressWarnings("NullAway") // FFmpeg finds the format out where it gets a null pointer
  private void openContext() {
    AVFormatContext opening = avformat_alloc_context();
    context = opening;
    deadline.watch(opening);
    if (address.canWait()) {
      deadline.start(options.connectTimeout());
    }
    if (address.kind() == Address.Kind.CAMERA) {
      opening.flags(opening.flags() | AVFormatContext.AVFMT_FLAG_NONBLOCK);
    }
    AVInputFormat format = address.device().map(name -> av_find_input_format(name)).orElse(null);
    AVDictionary dictionary = new AVDictionary(null);
    try {
      for (Map.Entry<String, String> option : address.options().entrySet()) {
        av_dict_set(dictionary, option.getKey(), option.getValue(), 0);
      }
      int result = avformat_open_input(opening, address.url(), format, dictionary);
      if (result < 0) {
        context = null; // FFmpeg has freed it
        throw refused(result);
      }
    } finally {
      av_dict_free(dictionary);
    }
    if (isEndlessMotionJpeg()) {
      opening.use_wallclock_as_timestamps(1); // it has no times of its own
    }
    // A picture's file tells its codec at once, and this would decode it once more.
    if (address.kind() != Address.Kind.STILL) {
      int result = avformat_find_stream_info(opening, (PointerPointer<?>) null);
      if (result < 0) {
        throw refused(result);
      }
    }
    stream = findVideo(opening);
  }

  private boolean isEndlessMotionJpeg() {
    return address.kind() == Address.Kind.NETWORK
        && FFmpeg.text(context().iformat().name()).equals("mpjpeg");
  }

  @SuppressWarnings("NullAway") // no decoder is asked for
  private AVStream findVideo(AVFormatContext opening) {
    int index = av_find_best_stream(opening, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
    if (index < 0) {
      throw new VideoSourceException(
          address.name()
              + " holds no pictures that could be shown, only other things such as sound");
    }
    for (int i = 0; i < opening.nb_streams(); i++) {
      if (i != index) {
        opening.streams(i).discard(AVDISCARD_ALL);
      }
    }
    AVStream video = opening.streams(index);
    if ((video.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0) {
      throw new VideoSourceException(
          address.name() + " holds no video, only sound with a cover picture");
    }
    return video;
  }

  @SuppressWarnings("NullAway") // no options
  private void openDecoder() {
    AVStream video = stream();
    int id = video.codecpar().codec_id();
    AVCodec codec = avcodec_find_decoder(id);
    if (codec == null || codec.isNull()) {
      throw new VideoSourceException(
          address.name()
              + " is encoded as "
              + FFmpeg.text(avcodec_get_name(id))
              + ", which this build of FFmpeg cannot decode; convert it, to H.264 for instance");
    }
    AVCodecContext opening = avcodec_alloc_context3(codec);
    decoder = opening;
    check(avcodec_parameters_to_context(opening, video.codecpar()));
    opening.pkt_timebase(video.time_base());
    opening.thread_count(address.kind() == Address.Kind.STILL ? 1 : options.decoderThreads());
    opening.max_pixels(MOST_PIXELS);
    if (address.kind() == Address.Kind.STILL) {
      opening.err_recognition(opening.err_recognition() | AV_EF_EXPLODE);
    }
    check(avcodec_open2(opening, codec, (PointerPointer<?>) null));
  }

  private void check(int result) {
    if (result < 0) {
      throw new VideoSourceException(
          address.name() + " cannot be decoded: " + FFmpeg.error(result));
    }
  }

  double frameRate() {
    @SuppressWarnings("NullAway") // without a picture FFmpeg asks the stream
    AVRational rate = av_guess_frame_rate(context(), stream(), null);
    double value = rate.num() > 0 && rate.den() > 0 ? (double) rate.num() / rate.den() : 0;
    return averageRate().orElse(value);
  }

  private Optional<Double> averageRate() {
    AVRational rate = stream().avg_frame_rate();
    return rate.num() > 0 && rate.den() > 0
        ? Optional.of((double) rate.num() / rate.den())
        : Optional.empty();
  }

  private Facts facts() {
    AVFormatContext opened = context();
    long frames = stream().nb_frames();
    long micros = opened.duration(); // negative where it is not known
    boolean sound = false;
    for (int i = 0; i < opened.nb_streams(); i++) {
      sound |= opened.streams(i).codecpar().codec_type() == AVMEDIA_TYPE_AUDIO;
    }
    return new Facts(
        frameRate(),
        frames > 0 ? OptionalLong.of(frames) : OptionalLong.empty(),
        micros > 0 ? Optional.of(Duration.ofNanos(micros * 1000)) : Optional.empty(),
        address.canWait() && micros <= 0,
        sound);
  }

  private VideoSourceException refused(int error) {
    String name = address.name();
    if (deadline.isExpired()) {
      return new VideoSourceException(
          "%s did not answer within %d ms; is it running, and can it be reached from here?"
              .formatted(name, options.connectTimeout().toMillis()));
    }
    if (address.kind() == Address.Kind.NETWORK) {
      return new VideoSourceException(
          name + " cannot be opened: " + FFmpeg.error(error) + ". Check the address");
    }
    if (address.kind() == Address.Kind.CAMERA) {
      return new VideoSourceException(
          "%s cannot be opened: %s. Is it in use by another program, and may this one use it?"
              .formatted(name, FFmpeg.error(error)));
    }
    if (error == AVERROR_INVALIDDATA()) {
      return new VideoSourceException(
          name + " is no video that FFmpeg can read, or it is damaged" + cut());
    }
    return new VideoSourceException(name + " cannot be read: " + FFmpeg.error(error) + cut());
  }

  private String cut() {
    try {
      OptionalLong missing = Container.missing(address.file().orElseThrow());
      return missing.isEmpty()
          ? ""
          : ": it is cut off, "
              + missing.getAsLong()
              + " bytes or more are missing, and with them what is needed to read the rest";
    } catch (IOException e) {
      return ": " + e.getMessage();
    }
  }

  private void free() {
    if (decoder != null) {
      avcodec_free_context(decoder);
    }
    if (context != null) {
      avformat_close_input(context);
    }
    deadline.close();
  }
}
