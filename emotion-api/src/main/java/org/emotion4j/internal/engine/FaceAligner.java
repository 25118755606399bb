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
package org.emotion4j.internal.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.emotion4j.BoundingBox;
import org.emotion4j.CropMargin;
import org.emotion4j.EmotionException;
import org.emotion4j.Face;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.internal.image.PixelBuffers;
import org.emotion4j.internal.image.PixelRegion;
import org.emotion4j.internal.image.Rotation;
import org.emotion4j.internal.image.Turn;
import org.emotion4j.spi.ResourcePool;

/**
 * Turns faces so that their eyes are level. Safe to share between threads.
 *
 * <p>The turned faces of one picture lie one behind the other in one buffer, which the next picture
 * uses again.
 */
final class FaceAligner implements AutoCloseable {

  private final CropMargin margin;
  private final ResourcePool<PixelBuffers> memory;

  /**
   * An aligner.
   *
   * @param margin how much around a face its classifier sees
   * @param picturesAtATime the most pictures whose faces are turned at the same time; more wait
   */
  FaceAligner(CropMargin margin, int picturesAtATime) {
    this.margin = margin;
    this.memory =
        new ResourcePool<>("The engine's face alignment", picturesAtATime, PixelBuffers::new);
  }

  /**
   * Lends views of faces, turned where their landmarks tell how, and else as they are.
   *
   * @param action what to do with them, in the order of the faces; it must not keep them
   * @return what the action returns
   */
  <T> T align(Image image, List<Face> faces, Function<List<FaceView>, T> action) {
    List<Job> jobs = faces.stream().map(face -> job(image, face)).toList();
    long bytes = jobs.stream().mapToLong(job -> job.bytes(image)).sum();
    if (bytes == 0) {
      return action.apply(jobs.stream().map(Job::plain).toList());
    }
    return memory.use(
        buffers -> {
          try {
            return action.apply(turned(image, jobs, allocate(buffers, bytes)));
          } finally {
            buffers.reclaim();
          }
        });
  }

  private Job job(Image image, Face face) {
    FaceView plain = FaceView.plain(image, face, margin);
    Optional<Turn> turn = EyeLine.levelling(face);
    return new Job(
        plain, turn, turn.filter(t -> !t.isNone()).map(t -> region(image, plain.crop().region())));
  }

  /** The margin may be so large that the region does not fit into memory, nor into an int. */
  private static PixelRegion region(Image image, BoundingBox box) {
    if ((box.width() + 2) * (box.height() + 2) * image.format().channels() > Integer.MAX_VALUE) {
      throw tooLarge(box.toString());
    }
    return PixelRegion.touchedBy(box);
  }

  private static EmotionException tooLarge(String what) {
    return new EmotionException(
        what + " is too large to be turned; make the crop margin smaller or do not align faces");
  }

  private static ByteBuffer allocate(PixelBuffers buffers, long bytes) {
    if (bytes > Integer.MAX_VALUE) {
      throw tooLarge("What is seen of all faces together, " + bytes + " bytes,");
    }
    try {
      return buffers.allocate((int) bytes);
    } catch (OutOfMemoryError e) {
      throw new EmotionException(
          "There is no memory for the turned faces of a picture, "
              + (bytes + " bytes; give Java more with -XX:MaxDirectMemorySize, or make the crop ")
              + "margin smaller",
          e);
    }
  }

  private static List<FaceView> turned(Image image, List<Job> jobs, ByteBuffer pixels) {
    List<FaceView> views = new ArrayList<>(jobs.size());
    int offset = 0;
    for (Job job : jobs) {
      int bytes = (int) job.bytes(image);
      views.add(bytes == 0 ? job.plain() : job.turned(image, pixels.slice(offset, bytes)));
      offset += bytes;
    }
    return views;
  }

  /**
   * What to do with a face.
   *
   * @param seen the face as it is
   * @param turn how it is turned, if it can be
   * @param region what is seen of it then, if its pixels change at all: not if it is level already
   */
  private record Job(FaceView seen, Optional<Turn> turn, Optional<PixelRegion> region) {

    long bytes(Image image) {
      return region.map(PixelRegion::pixels).orElse(0L) * image.format().channels();
    }

    /** The face without a change of its pixels. */
    FaceView plain() {
      return new FaceView(seen.face(), seen.crop(), degrees());
    }

    FaceView turned(Image image, ByteBuffer pixels) {
      PixelRegion part = region.orElseThrow();
      Image picture = Rotation.turn(image, turn.orElseThrow(), part, pixels);
      return new FaceView(
          seen.face(), new FaceCrop(picture, part.within(seen.crop().region())), degrees());
    }

    private OptionalDouble degrees() {
      return turn.map(t -> OptionalDouble.of(t.degrees())).orElseGet(OptionalDouble::empty);
    }
  }

  @Override
  public void close() {
    memory.close();
  }
}
