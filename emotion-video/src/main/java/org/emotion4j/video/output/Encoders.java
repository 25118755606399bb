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

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_H264;
import static org.bytedeco.ffmpeg.global.avcodec.av_codec_is_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.av_codec_iterate;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avutil.av_d2q;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.emotion4j.video.internal.ffmpeg.ColourSpace;
import org.emotion4j.video.internal.ffmpeg.FFmpeg;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens encoders of this build of FFmpeg. */
final class Encoders {

  private static final Logger LOG = LoggerFactory.getLogger(Encoders.class);

  /**
   * The order in which encoders of H.264 are tried: x264 is the best, and only in builds under the
   * GPL; OpenH264 is in all of the presets; the last two belong to macOS and Windows.
   */
  private static final List<String> H264 =
      List.of("libx264", "libopenh264", "h264_videotoolbox", "h264_mf");

  private Encoders() {}

  /**
   * What an encoder has to know.
   *
   * @param width in pixels
   * @param height likewise
   * @param pixelFormat FFmpeg's number
   * @param colours of the pixels
   * @param ticksPerSecond the unit of times
   * @param frameRate about how many frames a second come
   * @param threads how many threads to use
   * @param globalHeader whether the header lies in the file's
   */
  record Setting(
      int width,
      int height,
      int pixelFormat,
      ColourSpace colours,
      int ticksPerSecond,
      double frameRate,
      int threads,
      boolean globalHeader) {}

  /** An open encoder and its name. */
  record Opened(AVCodecContext context, String name) {}

  /** The named encoder of H.264, or else the first that can be opened. */
  static Opened h264(Optional<String> named, Setting setting, int quantiser) {
    FFmpeg.load();
    List<String> names = named.map(List::of).orElse(H264);
    List<String> failures = new ArrayList<>();
    for (String name : names) {
      AVCodec codec = avcodec_find_encoder_by_name(name);
      if (codec == null || codec.isNull() || codec.id() != AV_CODEC_ID_H264) {
        continue;
      }
      try {
        AVCodecContext context = open(codec, setting, options(name, quantiser), quantiser);
        LOG.debug("H.264 is encoded by {}", name);
        return new Opened(context, name);
      } catch (VideoOutputException e) {
        failures.add(String.valueOf(e.getMessage()));
        LOG.warn("{}; the next encoder of H.264 is tried", e.getMessage());
      }
    }
    throw new VideoOutputException(
        "No encoder of H.264 can be used: asked for "
            + names
            + ", this build of FFmpeg has "
            + present()
            + (failures.isEmpty() ? "" : "; " + String.join("; ", failures)));
  }

  private static Map<String, String> options(String name, int quantiser) {
    return switch (name) {
      case "libx264" -> Map.of("preset", "veryfast", "crf", String.valueOf(quantiser));
      case "libopenh264" -> Map.of("rc_mode", "quality", "coder", "cabac");
      default -> Map.of();
    };
  }

  /** An encoder that every build has. */
  static Opened named(String name, Setting setting) {
    FFmpeg.load();
    AVCodec codec = avcodec_find_encoder_by_name(name);
    if (codec == null || codec.isNull()) {
      throw new VideoOutputException("This build of FFmpeg has no encoder " + name);
    }
    return new Opened(open(codec, setting, Map.of(), 0), name);
  }

  private static AVCodecContext open(
      AVCodec codec, Setting setting, Map<String, String> options, int quantiser) {
    AVCodecContext context = avcodec_alloc_context3(codec);
    describe(context, setting);
    if (quantiser > 0) {
      // Encoders without a setting of constant quality keep to this range.
      context.qmin(quantiser).qmax(quantiser);
    }
    AVDictionary dictionary = new AVDictionary(null);
    try {
      for (Map.Entry<String, String> option : options.entrySet()) {
        av_dict_set(dictionary, option.getKey(), option.getValue(), 0);
      }
      int result = avcodec_open2(context, codec, dictionary);
      if (result < 0) {
        avcodec_free_context(context);
        throw new VideoOutputException(
            "The encoder %s cannot write %dx%d pixels here: %s"
                .formatted(
                    FFmpeg.text(codec.name()),
                    setting.width,
                    setting.height,
                    FFmpeg.error(result)));
      }
      return context;
    } finally {
      av_dict_free(dictionary);
    }
  }

  private static void describe(AVCodecContext context, Setting setting) {
    context.width(setting.width).height(setting.height).pix_fmt(setting.pixelFormat);
    context.time_base().num(1).den(setting.ticksPerSecond);
    context.framerate(av_d2q(setting.frameRate, 1_001_000));
    context.sample_aspect_ratio().num(1).den(1);
    context.gop_size((int) Math.max(1, Math.min(600, Math.round(2 * setting.frameRate))));
    context.thread_count(setting.threads);
    if (setting.globalHeader) {
      context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    }
    setting.colours.describe(context);
  }

  private static List<String> present() {
    List<String> names = new ArrayList<>();
    try (PointerPointer<Pointer> state = new PointerPointer<>(1)) {
      state.put(0, (Pointer) null);
      AVCodec codec = av_codec_iterate(state);
      while (codec != null && !codec.isNull()) {
        if (codec.id() == AV_CODEC_ID_H264 && av_codec_is_encoder(codec) != 0) {
          names.add(FFmpeg.text(codec.name()));
        }
        codec = av_codec_iterate(state);
      }
    }
    return names;
  }
}
