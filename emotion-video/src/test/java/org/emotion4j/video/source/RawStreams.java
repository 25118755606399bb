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

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_ARGB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.PointerPointer;
import org.emotion4j.video.internal.ffmpeg.FFmpeg;

/** What lies in a file, below what sources show of it. */
public final class RawStreams {

  private RawStreams() {}

  /** The sound: all its bytes, and when each packet starts, in microseconds of the container. */
  public record Sound(ByteBuffer bytes, List<Long> times) {}

  /** The packets of the sound as they are stored. */
  @SuppressWarnings("NullAway")
  public static Sound sound(Path file) {
    FFmpeg.load();
    AVFormatContext context = new AVFormatContext(null);
    assertTrue(avformat_open_input(context, file.toString(), null, (AVDictionary) null) >= 0);
    assertTrue(avformat_find_stream_info(context, (PointerPointer<?>) null) >= 0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Long> times = new ArrayList<>();
    AVPacket packet = av_packet_alloc();
    while (av_read_frame(context, packet) >= 0) {
      AVStream stream = context.streams(packet.stream_index());
      if (stream.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO) {
        byte[] part = new byte[packet.size()];
        packet.data().get(part);
        bytes.writeBytes(part);
        times.add(
            Math.round(1e6 * packet.pts() * stream.time_base().num() / stream.time_base().den()));
      }
      av_packet_unref(packet);
    }
    av_packet_free(packet);
    avformat_close_input(context);
    return new Sound(ByteBuffer.wrap(bytes.toByteArray()), times);
  }

  /** One picture in H.264: when it is shown, in microseconds, and its units without start codes. */
  public record CodedPicture(long micros, List<byte[]> units) {}

  /** A video in H.264: what a decoder needs to know first (SPS, PPS), and the pictures. */
  public record CodedVideo(List<byte[]> parameters, List<CodedPicture> pictures) {}

  /** What an MP4 holds, whose units have their length in four bytes before them. */
  @SuppressWarnings("NullAway")
  public static CodedVideo h264(Path file) {
    FFmpeg.load();
    AVFormatContext context = new AVFormatContext(null);
    assertTrue(avformat_open_input(context, file.toString(), null, (AVDictionary) null) >= 0);
    AVStream stream = context.streams(0);
    byte[] head = new byte[stream.codecpar().extradata_size()];
    stream.codecpar().extradata().get(head);
    assertEquals(3, head[4] & 3, "four bytes of length");
    ByteBuffer sets = ByteBuffer.wrap(head).position(5);
    List<byte[]> parameters = new ArrayList<>();
    for (int kind = 0; kind < 2; kind++) { // SPS, then PPS
      for (int left = sets.get() & 31; left > 0; left--) {
        parameters.add(next(sets, sets.getShort()));
      }
    }
    List<CodedPicture> pictures = new ArrayList<>();
    AVPacket packet = av_packet_alloc();
    while (av_read_frame(context, packet) >= 0) {
      byte[] bytes = new byte[packet.size()];
      packet.data().get(bytes);
      ByteBuffer left = ByteBuffer.wrap(bytes);
      List<byte[]> units = new ArrayList<>();
      while (left.hasRemaining()) {
        units.add(next(left, left.getInt()));
      }
      double seconds = (double) packet.pts() * stream.time_base().num() / stream.time_base().den();
      pictures.add(new CodedPicture(Math.round(1e6 * seconds), units));
      av_packet_unref(packet);
    }
    av_packet_free(packet);
    avformat_close_input(context);
    return new CodedVideo(parameters, pictures);
  }

  private static byte[] next(ByteBuffer from, int length) {
    byte[] bytes = new byte[length];
    from.get(bytes);
    return bytes;
  }

  /** The pixels of a video with opacity as 0xAARRGGBB, row by row, for each picture. */
  public static List<int[]> argb(Path file) {
    SourceOptions options =
        new SourceOptions(
            Duration.ofSeconds(9),
            Duration.ofSeconds(9),
            1,
            1,
            Duration.ofSeconds(9),
            OptionalDouble.empty());
    List<int[]> pictures = new ArrayList<>();
    try (DecodedStream stream = StreamOpener.open(Address.ofFile(file), options)) {
      while (stream.next()) {
        AVFrame picture = stream.picture();
        assertEquals(AV_PIX_FMT_ARGB, picture.format());
        int[] pixels = new int[picture.width() * picture.height()];
        for (int i = 0; i < pixels.length; i++) {
          long at = (long) (i / picture.width()) * picture.linesize(0) + 4L * (i % picture.width());
          for (int channel = 0; channel < 4; channel++) {
            pixels[i] = (pixels[i] << 8) | (picture.data(0).get(at + channel) & 0xFF);
          }
        }
        pictures.add(pixels);
      }
    }
    return pictures;
  }
}
