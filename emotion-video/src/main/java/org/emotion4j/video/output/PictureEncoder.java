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

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.emotion4j.video.internal.ffmpeg.FFmpeg;

/**
 * Encodes pictures, all in the same memory, into a stream of a file. Used by one thread at a time.
 */
final class PictureEncoder implements AutoCloseable {

  private final AVCodecContext context;
  private final Muxer muxer;
  private final AVStream stream;
  private final AVFrame picture;
  private final AVPacket packet;
  private long held;
  private boolean closed;

  /** Puts pixels into the encoder's memory. */
  interface Filler {
    void fill(AVFrame picture);
  }

  /** Takes an opened encoder, and frees it at the end. */
  PictureEncoder(AVCodecContext context, Muxer muxer) {
    this.context = context;
    this.muxer = muxer;
    this.stream = muxer.addStream();
    this.packet = av_packet_alloc();
    this.picture = av_frame_alloc();
    stream.time_base(context.time_base());
    stream.sample_aspect_ratio(context.sample_aspect_ratio());
    picture.width(context.width()).height(context.height()).format(context.pix_fmt());
    picture.color_range(context.color_range()).colorspace(context.colorspace());
    boolean ready = false;
    try {
      check(avcodec_parameters_from_context(stream.codecpar(), context));
      check(av_frame_get_buffer(picture, 0));
      ready = true;
    } finally {
      if (!ready) {
        close();
      }
    }
  }

  /**
   * Encodes one picture.
   *
   * @param filler puts its pixels in
   * @param time when it is shown, in the encoder's unit
   * @param length how long presumably
   */
  void encode(Filler filler, long time, long length) {
    muxer.checkRoom(held);
    check(av_frame_make_writable(picture)); // an encoder may still look at the one before
    filler.fill(picture);
    picture.pts(time).duration(length).pict_type(AV_PICTURE_TYPE_NONE);
    check(avcodec_send_frame(context, picture));
    held++;
    drain(length);
  }

  /**
   * Encodes what the encoder holds back.
   *
   * @param length how long the last picture is shown, in the encoder's unit
   */
  @SuppressWarnings("NullAway") // a null pointer stands for the end
  void flush(long length) {
    int result = avcodec_send_frame(context, null);
    if (result != AVERROR_EOF()) {
      check(result);
    }
    drain(length);
  }

  private void drain(long length) {
    while (true) {
      int result = avcodec_receive_packet(context, packet);
      if (result == AVERROR_EAGAIN() || result == AVERROR_EOF()) {
        return;
      }
      check(result);
      held--;
      packet.stream_index(stream.index());
      if (packet.duration() == 0) {
        packet.duration(length); // some encoders forget it, and the last picture would have none
      }
      av_packet_rescale_ts(packet, context.time_base(), stream.time_base());
      muxer.write(packet);
    }
  }

  private void check(int result) {
    if (result < 0) {
      throw new VideoOutputException(
          "A picture of "
              + muxer.file()
              + " cannot be encoded by "
              + FFmpeg.text(context.codec().name())
              + ": "
              + FFmpeg.error(result));
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      av_packet_free(packet);
      av_frame_free(picture);
      avcodec_free_context(context);
    }
  }
}
