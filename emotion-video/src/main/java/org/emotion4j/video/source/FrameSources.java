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

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Opens sources of frames. The first frame is decoded on opening, so that what holds none is an
 * error then.
 *
 * <p>Safe to share between threads.
 */
public final class FrameSources {

  private FrameSources() {}

  /**
   * Opens a source with the standard settings.
   *
   * @param source what {@link Builder#open} takes
   * @return the source
   * @throws VideoSourceException if it cannot be opened, or holds no picture
   */
  public static FrameSource open(String source) {
    return builder().open(source);
  }

  /**
   * Opens a file or folder with the standard settings.
   *
   * @param path a video, or a folder of pictures
   * @return the source
   * @throws VideoSourceException if it cannot be opened, or holds no picture
   */
  public static FrameSource open(Path path) {
    return builder().open(path);
  }

  /**
   * Opens a camera with the standard settings.
   *
   * @param index its number, from 0 on
   * @return the source
   * @throws VideoSourceException if there is no such camera, or it cannot be used
   */
  public static FrameSource camera(int index) {
    return builder().camera(index);
  }

  /**
   * Opens a camera with the standard settings.
   *
   * @param device what {@link Builder#camera(String)} takes
   * @return the source
   * @throws VideoSourceException if there is no such camera, or it cannot be used
   */
  public static FrameSource camera(String device) {
    return builder().camera(device);
  }

  /**
   * The same frames, each no sooner than when it is shown, counted from the first one: a file at
   * its own speed. Who is too slow gets them late, and none is lost.
   *
   * @param source what is slowed down; closed with what this returns
   * @return the slower source
   */
  public static FrameSource paced(FrameSource source) {
    return new PacedFrameSource(source);
  }

  /**
   * The frames of a source several times over, as those of one: numbers and times go on. It ends
   * early if one round does not come to its end.
   *
   * @param opener opens the source for each round, with the same size of frames
   * @param times how many rounds, 1 or more
   * @return all rounds, of which the first is open
   */
  public static FrameSource repeated(Supplier<FrameSource> opener, int times) {
    return new RepeatedFrameSource(opener, atLeastOne(times, "rounds"));
  }

  /**
   * Settings other than the standard ones.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  private static int atLeastOne(int count, String what) {
    if (count < 1) {
      throw new IllegalArgumentException("There cannot be " + count + " " + what);
    }
    return count;
  }

  /** Settings of a source to open. Used by one thread; may open any number of sources. */
  public static final class Builder {

    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration readTimeout = Duration.ofSeconds(10);
    private int decoderThreads = Math.min(4, Runtime.getRuntime().availableProcessors());
    private int buffers = 8;
    private Duration bufferWait = Duration.ofSeconds(30);
    private OptionalDouble frameRate = OptionalDouble.empty();

    private Builder() {}

    /**
     * How long a stream or camera may take until its first data are there.
     *
     * @param timeout more than zero; 10 seconds if not set
     * @return this
     */
    public Builder connectTimeout(Duration timeout) {
      this.connectTimeout = positive(timeout, "A timeout");
      return this;
    }

    /**
     * How long a stream or camera may be silent before it is taken for dead.
     *
     * @param timeout more than zero; 10 seconds if not set
     * @return this
     */
    public Builder readTimeout(Duration timeout) {
      this.readTimeout = positive(timeout, "A timeout");
      return this;
    }

    /**
     * How many threads decode. The frames are the same with any number.
     *
     * @param threads at least 1; if not set as many as there are processors, but at most 4
     * @return this
     */
    public Builder decoderThreads(int threads) {
      this.decoderThreads = atLeastOne(threads, "decoder threads");
      return this;
    }

    /**
     * How many frames may be open at once.
     *
     * @param buffers at least 1; 8 if not set
     * @return this
     */
    public Builder buffers(int buffers) {
      this.buffers = atLeastOne(buffers, "buffers");
      return this;
    }

    /**
     * How long {@link FrameSource#next} waits for a frame to be closed when all buffers are in use.
     * After that it fails, since most likely frames are not closed at all; it may be called again.
     *
     * @param time more than zero; 30 seconds if not set
     * @return this
     */
    public Builder bufferWait(Duration time) {
      this.bufferWait = positive(time, "The time to wait");
      return this;
    }

    /**
     * The frame rate of a series of pictures, or the one to ask a camera for. Other sources have
     * their own.
     *
     * @param framesPerSecond more than 0; if not set 25 for pictures, and what the camera likes
     * @return this
     */
    public Builder frameRate(double framesPerSecond) {
      if (!(framesPerSecond > 0) || Double.isInfinite(framesPerSecond)) {
        throw new IllegalArgumentException(
            "There cannot be " + framesPerSecond + " frames a second");
      }
      this.frameRate = OptionalDouble.of(framesPerSecond);
      return this;
    }

    /**
     * Opens a source: a video file; an address such as {@code http://}, {@code rtsp://} (over TCP)
     * or {@code file://}; a folder of pictures; or a pattern of their names, with one number
     * ({@code frame-%04d.png}) or wild cards ({@code *.jpg}). What exists as a file or folder is
     * taken as that. Pictures of a series are taken in the order of their names, numbers as
     * numbers.
     *
     * @param source what to open
     * @return the source, which the caller closes
     * @throws VideoSourceException if it cannot be opened, or holds no picture
     */
    public FrameSource open(String source) {
      if (source.isBlank()) {
        throw new VideoSourceException("No video was named");
      }
      if (source.regionMatches(true, 0, "file://", 0, 7)) {
        return open(fileOf(source));
      }
      if (Address.isUrl(source)) {
        return stream(Address.ofUrl(source));
      }
      Optional<Path> path = path(source);
      boolean exists = path.isPresent() && Files.exists(path.get());
      if (!exists && SeriesFiles.isPattern(source)) {
        return series(source, SeriesFiles.ofPattern(source));
      }
      return open(
          path.orElseThrow(() -> new VideoSourceException("'" + source + "' names no file")));
    }

    /**
     * Opens a file or folder.
     *
     * @param path a video, or a folder of pictures
     * @return the source, which the caller closes
     * @throws VideoSourceException if it cannot be opened, or holds no picture
     */
    public FrameSource open(Path path) {
      if (Files.isDirectory(path)) {
        return series(path.toString(), SeriesFiles.ofFolder(path));
      }
      FileChecks.check(path);
      return stream(Address.ofFile(path));
    }

    /**
     * Opens a camera by its number.
     *
     * @param index from 0 on; {@code /dev/video0} on Linux
     * @return the source, which the caller closes
     * @throws VideoSourceException if there is no such camera, it cannot be used, or this FFmpeg
     *     reads no cameras
     */
    public FrameSource camera(int index) {
      return stream(CameraDevice.ofThisSystem(options()).numbered(index));
    }

    /**
     * Opens a camera by its name.
     *
     * @param device what the system calls it: a path such as {@code /dev/video0} on Linux, its name
     *     or number on macOS, its name on Windows
     * @return the source, which the caller closes
     * @throws VideoSourceException if there is no such camera, it cannot be used, or this FFmpeg
     *     reads no cameras
     */
    public FrameSource camera(String device) {
      return stream(CameraDevice.ofThisSystem(options()).named(device));
    }

    private SourceOptions options() {
      return new SourceOptions(
          connectTimeout, readTimeout, decoderThreads, buffers, bufferWait, frameRate);
    }

    private static Path fileOf(String url) {
      try {
        return Path.of(URI.create(url));
      } catch (IllegalArgumentException e) {
        throw new VideoSourceException("'" + url + "' names no file: " + e.getMessage(), e);
      }
    }

    private static Optional<Path> path(String text) {
      try {
        return Optional.of(Path.of(text));
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
    }

    private FrameSource stream(Address address) {
      StreamOpener.Opened opened = StreamOpener.opened(address, options());
      StreamOpener.Facts facts = opened.facts();
      return started(
          opened.stream(),
          () ->
              address.name()
                  + " holds no picture that can be decoded"
                  + opened.stream().shortfall().map(why -> ": " + why.reason()).orElse(""),
          (width, height) ->
              new SourceInfo(
                  address.name(),
                  width,
                  height,
                  facts.frameRate(),
                  facts.frames(),
                  facts.duration(),
                  facts.live(),
                  facts.hasSound()));
    }

    private FrameSource series(String name, List<Path> files) {
      double rate = frameRate.orElse(SourceOptions.SERIES_RATE);
      StillSeries series = new StillSeries(files, rate, options());
      long nanos = Math.round(files.size() * 1e9 / rate);
      return started(
          series,
          () -> name + " holds no picture that can be read: " + series.firstFailure().orElse(""),
          (width, height) ->
              new SourceInfo(
                  name,
                  width,
                  height,
                  rate,
                  OptionalLong.of(files.size()),
                  Optional.of(Duration.ofNanos(nanos)),
                  false,
                  false));
    }

    private FrameSource started(
        PictureStream stream,
        Supplier<String> nothing,
        BiFunction<Integer, Integer, SourceInfo> info) {
      boolean started = false;
      try {
        if (!stream.next()) {
          throw new VideoSourceException(nothing.get());
        }
        AVFrame picture = stream.picture();
        boolean turned = Orientation.of(picture).transposed();
        int width = turned ? picture.height() : picture.width();
        int height = turned ? picture.width() : picture.height();
        FramePool pool = new FramePool(width, height, buffers, bufferWait);
        FrameSource source = new PooledFrameSource(info.apply(width, height), stream, pool);
        started = true;
        return source;
      } finally {
        if (!started) {
          stream.close();
        }
      }
    }

    private static Duration positive(Duration time, String what) {
      if (time.isNegative() || time.isZero()) {
        throw new IllegalArgumentException(what + " must be more than zero, not " + time);
      }
      return time;
    }
  }
}
