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

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ411P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ422P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ440P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ444P;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_DEFAULT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.emotion4j.EmotionException;

/**
 * How brightness and colour differences stand for red, green and blue.
 *
 * @param matrix FFmpeg's number of the matrix; where the stream does not say, that of BT.601, which
 *     the ffmpeg program takes too
 * @param full whether all values of a byte are used; else black is 16 and white 235
 */
public record ColourSpace(int matrix, boolean full) {

  /** Of red, green and blue themselves, for which the matrix means nothing. */
  public static final ColourSpace RGB = new ColourSpace(SWS_CS_DEFAULT, true);

  /** Of standard definition: ITU-R BT.601. */
  public static final ColourSpace BT601 = new ColourSpace(AVCOL_SPC_SMPTE170M, false);

  /** Of high definition: ITU-R BT.709. */
  public static final ColourSpace BT709 = new ColourSpace(AVCOL_SPC_BT709, false);

  /** 1.0 in the fixed point of swscale's contrast and saturation. */
  private static final int ONE = 1 << 16;

  /**
   * What a decoded picture says of itself.
   *
   * @param picture a picture
   * @return its colour space
   */
  public static ColourSpace of(AVFrame picture) {
    boolean full = picture.color_range() == AVCOL_RANGE_JPEG || isAlwaysFull(picture.format());
    return new ColourSpace(picture.colorspace(), full);
  }

  private static boolean isAlwaysFull(int format) {
    return format == AV_PIX_FMT_YUVJ420P
        || format == AV_PIX_FMT_YUVJ422P
        || format == AV_PIX_FMT_YUVJ444P
        || format == AV_PIX_FMT_YUVJ440P
        || format == AV_PIX_FMT_YUVJ411P;
  }

  /**
   * A scaler between pictures. It is the caller's to free with {@link #free}.
   *
   * @param width of the one that is read
   * @param height of it
   * @param format FFmpeg's number of its pixel format
   * @param from its colour space
   * @param toWidth of the one that is written
   * @param toHeight of it
   * @param toFormat its pixel format
   * @param to its colour space
   * @return the scaler
   * @throws EmotionException if FFmpeg cannot convert between these formats
   */
  @SuppressWarnings("NullAway") // FFmpeg takes no filter and no parameters as null pointers
  public static SwsContext scaler(
      int width,
      int height,
      int format,
      ColourSpace from,
      int toWidth,
      int toHeight,
      int toFormat,
      ColourSpace to) {
    SwsContext scaler =
        sws_getContext(
            width,
            height,
            format,
            toWidth,
            toHeight,
            toFormat,
            SWS_BILINEAR,
            null,
            null,
            (DoublePointer) null);
    if (scaler == null || scaler.isNull()) {
      throw new EmotionException(
          "FFmpeg cannot convert pictures of %dx%d in its pixel format %d to %dx%d in %d"
              .formatted(width, height, format, toWidth, toHeight, toFormat));
    }
    sws_setColorspaceDetails(
        scaler,
        from.coefficients(),
        from.full ? 1 : 0,
        to.coefficients(),
        to.full ? 1 : 0,
        0,
        ONE,
        ONE);
    return scaler;
  }

  /**
   * Frees a scaler.
   *
   * @param scaler one that {@link #scaler} made
   */
  public static void free(SwsContext scaler) {
    sws_freeContext(scaler);
  }

  /**
   * Has an encoder write it down, so that players need not guess.
   *
   * @param encoder one that is not open yet
   */
  public void describe(AVCodecContext encoder) {
    if (!equals(RGB)) {
      encoder.colorspace(matrix).color_range(full ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG);
      // Primaries and transfer have the matrix's number in both standards.
      encoder.color_primaries(matrix).color_trc(matrix);
    }
  }

  private IntPointer coefficients() {
    // Numbers that swscale does not know mean its default.
    return sws_getCoefficients(matrix < 0 ? SWS_CS_DEFAULT : matrix);
  }
}
