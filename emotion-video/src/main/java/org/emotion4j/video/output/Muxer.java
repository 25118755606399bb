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

import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_query_codec;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_close;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.emotion4j.video.internal.ffmpeg.FFmpeg;
import org.jspecify.annotations.Nullable;

/** Puts packets of several streams into one file. Used by one thread at a time. */
final class Muxer implements AutoCloseable {

  /** POSIX's number, which Windows has too. */
  private static final int NO_SPACE = -28;

  private static final int FF_COMPLIANCE_UNOFFICIAL = -1;

  private final ContainerFormat format;
  private final OutputPart file;
  private final AVFormatContext context;
  private final DiskReserve reserve;
  private @Nullable AVIOContext output;
  private boolean closed;

  @SuppressWarnings("NullAway") // the format's name says all
  Muxer(ContainerFormat format, OutputPart file) {
    FFmpeg.load();
    this.format = format;
    this.file = file;
    this.reserve = new DiskReserve(file.usable());
    this.context = new AVFormatContext(null);
    check(
        avformat_alloc_output_context2(
            context, null, format.muxer(), "file:" + file.part().toAbsolutePath()),
        "made");
  }

  /** A new stream, to be described before {@link #start}. */
  @SuppressWarnings("NullAway") // FFmpeg needs no encoder for it
  AVStream addStream() {
    return avformat_new_stream(context, null);
  }

  /** Whether packets of a codec may be put into this kind of file. */
  boolean takes(int codec) {
    // Matroska takes what has a number in Microsoft's list, too; FFmpeg does not count that as
    // usual.
    int compliance = format == ContainerFormat.MATROSKA ? FF_COMPLIANCE_UNOFFICIAL : 0;
    return avformat_query_codec(context.oformat(), codec, compliance) == 1;
  }

  /** What is written. */
  Path file() {
    return file.file();
  }

  /** Whether packets may start before 0, without all others being moved. */
  boolean takesNegativeTimes() {
    return format != ContainerFormat.MATROSKA;
  }

  /** Whether a stream's header lies in the file's, and not in its packets. */
  boolean wantsGlobalHeader() {
    return (context.oformat().flags() & AVFMT_GLOBALHEADER) != 0;
  }

  /** Makes the file and writes its header. */
  void start() {
    AVIOContext opened = new AVIOContext(null);
    check(avio_open(opened, "file:" + file.part().toAbsolutePath(), AVIO_FLAG_WRITE), "made");
    output = opened;
    context.pb(opened);
    AVDictionary options = new AVDictionary(null);
    try {
      for (Map.Entry<String, String> option : format.options().entrySet()) {
        av_dict_set(options, option.getKey(), option.getValue(), 0);
      }
      check(avformat_write_header(context, options), "begun");
    } finally {
      av_dict_free(options);
    }
  }

  /**
   * Makes sure that the file can still be ended after one more picture.
   *
   * @param held how many pictures the encoder has taken and not given yet
   */
  void checkRoom(long held) {
    AVIOContext current = output;
    if (current != null && reserve.isNeeded(held, current.pos())) {
      throw new VideoOutputException(
          "%s cannot be written on: its disk is nearly full, and the %d KB that are left are needed"
                  .formatted(file.file(), reserve.left() / 1024)
              + " to end it. Make room, or write elsewhere");
    }
  }

  /** Writes a packet, in the unit of its stream, and takes its content. */
  void write(AVPacket packet) {
    reserve.wrote(packet.size());
    check(av_interleaved_write_frame(context, packet), "written");
    checkOutput();
  }

  /** Writes what is still held and the file's index, and closes it. */
  void finish() {
    check(av_write_trailer(context), "finished");
    checkOutput();
    check(closeOutput(), "finished");
  }

  private void checkOutput() {
    // A full disk shows up here first: FFmpeg writes through a buffer.
    AVIOContext current = output;
    if (current != null) {
      check(current.error(), "written");
    }
  }

  private int closeOutput() {
    AVIOContext current = output;
    if (current == null) {
      return 0;
    }
    output = null;
    context.pb(new AVIOContext(null));
    return avio_close(current);
  }

  private void check(int result, String what) {
    if (result < 0) {
      throw new VideoOutputException(
          file.file()
              + " cannot be "
              + what
              + ": "
              + (result == NO_SPACE
                  ? "there is no space left on its disk. Make room, or write elsewhere"
                  : FFmpeg.error(result)));
    }
  }

  /** Frees it; a file that was not finished is left as it is. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      closeOutput();
      avformat_free_context(context);
    }
  }
}
