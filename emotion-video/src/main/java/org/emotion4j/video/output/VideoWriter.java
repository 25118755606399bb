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

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.emotion4j.Image;
import org.emotion4j.video.internal.ffmpeg.ColourSpace;
import org.jspecify.annotations.Nullable;

/**
 * Writes pictures as an H.264 video, each shown from its own time on, with the sound of a source.
 *
 * <p>The file is written beside its final name, and moved there by {@link #close} or {@link
 * #finish}; a file of that name is replaced then. {@link #abort} leaves nothing behind. So a caller
 * whose pictures fail half-way decides: {@code finish()} keeps a valid video of what there is,
 * {@code abort()} none, and without either {@code close()} takes the video for complete.
 *
 * <p>Safe to share between threads; pictures are written in the order of the calls.
 */
public final class VideoWriter implements AutoCloseable {

  private final int width;
  private final int height;
  private final String encoderName;
  private final VideoFile file;
  private final YuvFiller filler;
  private @Nullable Image image;
  private final PictureEncoder.Filler fillImage = this::fillImage;

  private VideoWriter(int width, int height, String encoderName, VideoFile file, YuvFiller filler) {
    this.width = width;
    this.height = height;
    this.encoderName = encoderName;
    this.file = file;
    this.filler = filler;
  }

  /**
   * Settings of a new video.
   *
   * @param file where to; the name ends in {@code .mp4}, {@code .m4v}, {@code .mov} or {@code
   *     .mkv}, which decides the kind of file
   * @param width the width of every picture in pixels
   * @param height the height of every picture in pixels
   * @return a builder
   * @throws IllegalArgumentException if the name ends otherwise, or a size is less than 1
   */
  public static Builder builder(Path file, int width, int height) {
    return new Builder(file, width, height);
  }

  /**
   * Adds a picture.
   *
   * @param picture of the video's size, in any format
   * @param timestampMicros when it is shown, in microseconds; later than the one before. A file
   *     counts in 1/90000 s, an {@code .mkv} in milliseconds, to which this is rounded
   * @throws VideoOutputException if it cannot be encoded or written, or if the disk is so full that
   *     what is left is needed to end the video; nothing can be added after that
   * @throws IllegalArgumentException if it has another size, or is not later
   * @throws IllegalStateException if the video is finished, or failed before
   */
  public synchronized void write(Image picture, long timestampMicros) {
    if (picture.width() != width || picture.height() != height) {
      throw new IllegalArgumentException(
          "The video has pictures of %dx%d pixels; one of %dx%d does not fit"
              .formatted(width, height, picture.width(), picture.height()));
    }
    image = picture;
    try {
      file.write(fillImage, timestampMicros);
    } finally {
      image = null;
    }
  }

  private void fillImage(AVFrame target) {
    Image current = image;
    if (current != null) {
      filler.fill(current, target);
    }
  }

  /**
   * Which encoder was chosen.
   *
   * @return FFmpeg's name for it, such as {@code libopenh264}
   */
  public String encoder() {
    return encoderName;
  }

  /**
   * Whether sound is copied.
   *
   * @return whether the file that {@link Builder#soundFrom} names has any
   */
  public boolean hasSound() {
    return file.hasSound();
  }

  /**
   * How many pictures were added.
   *
   * @return their number
   */
  public long frames() {
    return file.frames();
  }

  /**
   * Ends the video with the pictures that there are, and puts it in its place; sound ends with the
   * last picture. Also after a failed {@link #write}, as far as the disk takes what is missing: one
   * that fills up does, one that refuses to be written does not. Does nothing if the video is
   * finished or given up.
   *
   * @throws VideoOutputException if there is no picture, or if that fails; no file is left then
   */
  public synchronized void finish() {
    try {
      file.finish();
    } finally {
      filler.close();
    }
  }

  /**
   * Ends the video as {@link #finish} does, but under another name, for a video that is not what it
   * was meant to be and must not replace the one that is there.
   *
   * @param name the name of a file in the same folder, which is replaced if it is there
   * @throws VideoOutputException if there is no picture, or if that fails; no file is left then
   */
  public synchronized void finishAs(String name) {
    try {
      file.finishAs(name);
    } finally {
      filler.close();
    }
  }

  /** Gives the video up; no file is left. Does nothing if the video is finished or given up. */
  public synchronized void abort() {
    try {
      file.abort();
    } finally {
      filler.close();
    }
  }

  /**
   * Ends the video as complete, with all the sound of the source, and puts it in its place. After a
   * failed {@link #write} it is given up instead. Does nothing if the video is finished or given
   * up.
   *
   * @throws VideoOutputException if there is no picture, or if that fails; no file is left then
   */
  @Override
  public synchronized void close() {
    try {
      file.close();
    } finally {
      filler.close();
    }
  }

  /** Settings of a new video. Used by one thread. */
  public static final class Builder {

    /**
     * From this height on players take the colours of BT.709 for granted, below those of BT.601.
     */
    private static final int HIGH_DEFINITION = 720;

    private final Path path;
    private final ContainerFormat format;
    private final int width;
    private final int height;
    private double frameRate = 25;
    private int quantiser = 23;
    private int threads = Math.min(4, Runtime.getRuntime().availableProcessors());
    private Optional<String> encoder = Optional.empty();
    private Optional<Path> soundSource = Optional.empty();

    private Builder(Path path, int width, int height) {
      if (width < 1 || height < 1) {
        throw new IllegalArgumentException(
            "A video cannot have " + width + "x" + height + " pixels");
      }
      this.path = path;
      this.format = ContainerFormat.of(path);
      this.width = width;
      this.height = height;
    }

    /**
     * About how many pictures a second there are. Each is shown at its own time all the same; this
     * is how long the only picture is shown, and how often one is encoded that needs no other.
     *
     * @param framesPerSecond more than 0, at most 1000; 25 if not set
     * @return this
     */
    public Builder frameRate(double framesPerSecond) {
      if (!(framesPerSecond > 0 && framesPerSecond <= 1000)) {
        throw new IllegalArgumentException(
            "A frame rate is more than 0 and at most 1000, not " + framesPerSecond);
      }
      this.frameRate = framesPerSecond;
      return this;
    }

    /**
     * Copies the sound of a file, without encoding it anew. One without sound is fine.
     *
     * @param source the video that the pictures come from; times count from where it starts
     * @return this
     */
    public Builder soundFrom(Path source) {
      this.soundSource = Optional.of(source);
      return this;
    }

    /**
     * How coarse the encoder may be: its quantiser, with {@code libx264} the constant rate factor.
     *
     * @param quantiser from 12, the best, to 51, the smallest file; 23 if not set
     * @return this
     */
    public Builder quantiser(int quantiser) {
      if (quantiser < 12 || quantiser > 51) {
        throw new IllegalArgumentException("A quantiser is from 12 to 51, not " + quantiser);
      }
      this.quantiser = quantiser;
      return this;
    }

    /**
     * How many threads encode.
     *
     * @param threads at least 1; if not set as many as there are processors, but at most 4
     * @return this
     */
    public Builder threads(int threads) {
      if (threads < 1) {
        throw new IllegalArgumentException("There cannot be " + threads + " threads");
      }
      this.threads = threads;
      return this;
    }

    /**
     * Asks for an encoder of H.264. If not set, {@code libx264} is taken where FFmpeg has it, which
     * are the builds under the GPL, else {@code libopenh264}, else that of macOS or Windows; {@link
     * VideoWriter#encoder} tells which.
     *
     * @param name FFmpeg's name for it; another is never taken in its place
     * @return this
     */
    public Builder encoder(String name) {
      this.encoder = Optional.of(name);
      return this;
    }

    /**
     * Makes the file.
     *
     * @return the writer, which the caller closes
     * @throws VideoOutputException if the file cannot be made, no encoder can be used, or the sound
     *     cannot be read or does not go into this kind of file
     */
    public VideoWriter open() {
      return open(OutputPart.beside(path));
    }

    VideoWriter open(OutputPart part) {
      ColourSpace colours = height >= HIGH_DEFINITION ? ColourSpace.BT709 : ColourSpace.BT601;
      VideoFileOpener opener = new VideoFileOpener(part, format, frameRate);
      Encoders.Setting setting =
          new Encoders.Setting(
              YuvFiller.even(width),
              YuvFiller.even(height),
              AV_PIX_FMT_YUV420P,
              colours,
              format.ticksPerSecond(),
              frameRate,
              threads,
              opener.wantsGlobalHeader());
      VideoFile file = opener.open(() -> Encoders.h264(encoder, setting, quantiser), soundSource);
      YuvFiller filler = new YuvFiller(width, height, colours);
      return new VideoWriter(width, height, opener.encoderName(), file, filler);
    }
  }
}
