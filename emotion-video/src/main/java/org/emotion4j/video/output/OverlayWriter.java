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

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_ARGB;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.emotion4j.video.internal.ffmpeg.ColourSpace;

/**
 * Writes what was drawn alone, on a transparent ground, as a QuickTime Animation video (a {@code
 * .mov} file of run lengths, without loss, each shown from its own time on). That format is old,
 * open, small where most is transparent, and video editors read it.
 *
 * <p>The file is written beside its final name, and finished or given up as by {@link VideoWriter}.
 * Safe to share between threads; pictures are written in the order of the calls.
 */
public final class OverlayWriter implements AutoCloseable {

  private final int width;
  private final int height;
  private final VideoFile file;
  private final int[] row;
  private BufferedImage canvas;

  private OverlayWriter(int width, int height, VideoFile file) {
    this.width = width;
    this.height = height;
    this.file = file;
    this.row = new int[width];
    this.canvas = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
  }

  /**
   * Makes the file.
   *
   * @param path where to; the name ends in {@code .mov}
   * @param width the width of every picture in pixels
   * @param height the height of every picture in pixels
   * @param frameRate about how many pictures a second there are: more than 0, at most 1000
   * @return the writer, which the caller closes
   * @throws VideoOutputException if the file cannot be made
   * @throws IllegalArgumentException if the name ends otherwise, or a number is out of range
   */
  public static OverlayWriter open(Path path, int width, int height, double frameRate) {
    if (ContainerFormat.of(path) != ContainerFormat.QUICKTIME) {
      throw new IllegalArgumentException(
          "The name of an overlay ends in .mov, and not as '" + path + "'");
    }
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("A video cannot have " + width + "x" + height + " pixels");
    }
    if (!(frameRate > 0 && frameRate <= 1000)) {
      throw new IllegalArgumentException(
          "A frame rate is more than 0 and at most 1000, not " + frameRate);
    }
    ContainerFormat format = ContainerFormat.QUICKTIME;
    VideoFileOpener opener = new VideoFileOpener(OutputPart.beside(path), format, frameRate);
    Encoders.Setting setting =
        new Encoders.Setting(
            width,
            height,
            AV_PIX_FMT_ARGB,
            ColourSpace.RGB,
            format.ticksPerSecond(),
            frameRate,
            1,
            opener.wantsGlobalHeader());
    VideoFile file = opener.open(() -> Encoders.named("qtrle", setting), Optional.empty());
    return new OverlayWriter(width, height, file);
  }

  /**
   * Adds a picture.
   *
   * @param overlay of the video's size; fastest as {@code TYPE_INT_ARGB}
   * @param timestampMicros when it is shown, in microseconds; later than the one before
   * @throws VideoOutputException if it cannot be written, or if the disk is so full that what is
   *     left is needed to end the video; nothing can be added after that
   * @throws IllegalArgumentException if it has another size, or is not later
   * @throws IllegalStateException if the video is finished, or failed before
   */
  public synchronized void write(BufferedImage overlay, long timestampMicros) {
    if (overlay.getWidth() != width || overlay.getHeight() != height) {
      throw new IllegalArgumentException(
          "The video has pictures of %dx%d pixels; one of %dx%d does not fit"
              .formatted(width, height, overlay.getWidth(), overlay.getHeight()));
    }
    BufferedImage straight = straight(overlay);
    file.write(picture -> fill(straight, picture), timestampMicros);
  }

  /**
   * Adds a picture.
   *
   * @param rgba red, green, blue and opacity of each pixel, a byte each, colours not multiplied by
   *     the opacity; row 0 starts at index 0
   * @param stride bytes from one row's start to the next, at least four times the width
   * @param timestampMicros when it is shown, in microseconds; later than the one before
   * @throws VideoOutputException if it cannot be written; nothing can be added after that
   * @throws IllegalArgumentException if the buffer is too small, or it is not later
   * @throws IllegalStateException if the video is finished, or failed before
   */
  public synchronized void write(ByteBuffer rgba, int stride, long timestampMicros) {
    long needed = (long) stride * (height - 1) + 4L * width;
    if (stride < 4 * width || rgba.capacity() < needed) {
      throw new IllegalArgumentException(
          "%dx%d pixels of four bytes with a stride of %d do not fit into %d bytes"
              .formatted(width, height, stride, rgba.capacity()));
    }
    ByteBuffer pixels = rgba.duplicate().clear().order(ByteOrder.BIG_ENDIAN);
    file.write(
        picture -> {
          for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
              row[x] = Integer.rotateRight(pixels.getInt(y * stride + 4 * x), 8);
            }
            rowOf(picture, y).put(row);
          }
        },
        timestampMicros);
  }

  private BufferedImage straight(BufferedImage overlay) {
    if (overlay.getType() == BufferedImage.TYPE_INT_ARGB) {
      return overlay;
    }
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    }
    Graphics2D graphics = canvas.createGraphics();
    graphics.setComposite(AlphaComposite.Src);
    graphics.drawImage(overlay, 0, 0, null);
    graphics.dispose();
    return canvas;
  }

  private void fill(BufferedImage image, AVFrame picture) {
    for (int y = 0; y < height; y++) {
      image.getRaster().getDataElements(0, y, width, 1, row);
      rowOf(picture, y).put(row);
    }
  }

  private IntBuffer rowOf(AVFrame picture, int y) {
    BytePointer start = picture.data(0).getPointer((long) y * picture.linesize(0));
    return start.capacity(4L * width).asByteBuffer().order(ByteOrder.BIG_ENDIAN).asIntBuffer();
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
   * Ends the video with the pictures that there are, and puts it in its place. Does nothing if the
   * video is finished or given up.
   *
   * @throws VideoOutputException if there is no picture, or if that fails; no file is left then
   */
  public void finish() {
    file.finish();
  }

  /**
   * Ends the video as {@link #finish} does, but under another name.
   *
   * @param name the name of a file in the same folder, which is replaced if it is there
   * @throws VideoOutputException if there is no picture, or if that fails; no file is left then
   */
  public void finishAs(String name) {
    file.finishAs(name);
  }

  /** Gives the video up; no file is left. Does nothing if the video is finished or given up. */
  public void abort() {
    file.abort();
  }

  /**
   * Ends the video as {@link #finish} does, or gives it up after a failed write.
   *
   * @throws VideoOutputException if there is no picture, or if that fails; no file is left then
   */
  @Override
  public void close() {
    file.close();
  }
}
