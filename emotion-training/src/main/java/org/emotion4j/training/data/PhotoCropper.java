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
package org.emotion4j.training.data;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.emotion4j.BoundingBox;
import org.emotion4j.CropMargin;
import org.emotion4j.Face;
import org.emotion4j.FaceCrop;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.models.internal.FacePreprocessor;
import org.emotion4j.models.metrics.MarkedPhoto;
import org.emotion4j.models.metrics.PhotoSplit;
import org.emotion4j.training.data.PhotoCrop.Content;

/**
 * Cuts faces and what is none out of photos, just as an engine does for a classifier.
 *
 * <p>A box is a face where it overlaps a marked one by {@link #FACE} or more, as intersection over
 * union, and none where it overlaps every marked or undecided one by less than {@link #NO_FACE}.
 * What lies between is cut out for neither.
 *
 * <p>Serves one thread.
 */
final class PhotoCropper {

  /** From this overlap on a box is a face: what counts as a hit of a detector too. */
  static final double FACE = 0.4;

  /** Below this overlap a box is none. */
  static final double NO_FACE = 0.2;

  /** A photo without a face shows more that is none. */
  private static final int PLACES_WITHOUT_FACE = 80;

  private static final int PLACES = 20;
  private static final int PARTS = 6;
  private static final int FRAMES = 3;
  private static final double LEAST_SIDE = 20;

  /** Some detectors are wrong so often at a low threshold that theirs would outweigh the rest. */
  private static final int MISTAKES_OF_A_DETECTOR = 8;

  /** What the weights of red, green and blue sum to where pictures are made gray for use. */
  private static final double GRAY = 0.9999;

  private final Map<String, FaceDetector> detectors;
  private final FacePreprocessor preprocessor = new FacePreprocessor(FaceSet.SIZE, 1);
  private final float[] seen = new float[FaceSet.SIZE * FaceSet.SIZE];

  /**
   * A cropper.
   *
   * @param detectors whose faces and mistakes are cut out too, by name
   */
  PhotoCropper(Map<String, FaceDetector> detectors) {
    this.detectors = detectors;
  }

  /** All crops of a photo, the same ones each time. */
  List<PhotoCrop> crops(MarkedPhoto photo) {
    Image image = Image.read(photo.file());
    SplittableRandom random = new SplittableRandom(PhotoSplit.seed(photo.file()));
    List<PhotoCrop> crops = new ArrayList<>();
    for (BoundingBox face : photo.faces()) {
      crops.add(crop(photo, image, face, Content.FACE, "marked"));
      for (int i = 0; i < FRAMES; i++) {
        BoundingBox other = moved(face, random, 0.12, 0.15);
        add(crops, photo, image, other, Content.PART, "framed");
      }
      for (int i = 0; i < PARTS; i++) {
        add(crops, photo, image, moved(face, random, 1, 1.2), Content.PART, "part");
      }
    }
    int places = photo.faces().isEmpty() ? PLACES_WITHOUT_FACE : PLACES;
    for (int i = 0; i < places; i++) {
      add(crops, photo, image, place(image, random), Content.PLACE, "place");
    }
    detectors.forEach((name, detector) -> addFound(crops, photo, image, name, detector));
    return crops;
  }

  /** Adds the faces that a detector finds, and the surest of its mistakes. */
  private void addFound(
      List<PhotoCrop> crops, MarkedPhoto photo, Image image, String name, FaceDetector detector) {
    List<PhotoCrop> found = new ArrayList<>();
    for (Face face : detector.detect(image)) {
      add(found, photo, image, face.box(), Content.MISTAKE, name);
    }
    found.stream().filter(crop -> crop.content().isFace()).forEach(crops::add);
    found.stream()
        .filter(crop -> !crop.content().isFace())
        .limit(MISTAKES_OF_A_DETECTOR)
        .forEach(crops::add);
  }

  /** A box of another size at another place, by chance; sizes change by a power of e. */
  private static BoundingBox moved(
      BoundingBox box, SplittableRandom random, double byPart, double byPower) {
    double scale = Math.exp((2 * random.nextDouble() - 1) * byPower);
    double across = (2 * random.nextDouble() - 1) * byPart * box.width();
    double down = (2 * random.nextDouble() - 1) * byPart * box.height();
    double width = scale * box.width();
    double height = scale * box.height();
    return new BoundingBox(
        box.x() + (box.width() - width) / 2 + across,
        box.y() + (box.height() - height) / 2 + down,
        width,
        height);
  }

  /** A square somewhere in the picture; small and large ones are alike frequent. */
  private static BoundingBox place(Image image, SplittableRandom random) {
    double most = Math.min(image.width(), image.height());
    double side = LEAST_SIDE * Math.pow(most / LEAST_SIDE, random.nextDouble());
    return new BoundingBox(
        random.nextDouble() * (image.width() - side),
        random.nextDouble() * (image.height() - side),
        side,
        side);
  }

  /** Adds a box as a face, as what was given, or not at all, by its overlap with the marks. */
  private void add(
      List<PhotoCrop> crops,
      MarkedPhoto photo,
      Image image,
      BoundingBox box,
      Content elsewhere,
      String by) {
    if (Math.min(box.width(), box.height()) < LEAST_SIDE
        || !box.overlaps(image.width(), image.height())) {
      return;
    }
    BoundingBox inside = box.clip(image.width(), image.height());
    if (inside.area() < box.area() / 2) {
      return;
    }
    if (overlap(inside, photo.faces()) >= FACE) {
      crops.add(crop(photo, image, inside, Content.FACE, by));
    } else if (overlap(inside, marks(photo)) < NO_FACE) {
      crops.add(crop(photo, image, inside, elsewhere, by));
    }
  }

  private static List<BoundingBox> marks(MarkedPhoto photo) {
    return Stream.concat(photo.faces().stream(), photo.undecided().stream()).toList();
  }

  private static double overlap(BoundingBox box, List<BoundingBox> marks) {
    return marks.stream().mapToDouble(mark -> mark.iou(box)).max().orElse(0);
  }

  private PhotoCrop crop(
      MarkedPhoto photo, Image image, BoundingBox box, Content content, String by) {
    FloatBuffer target = FloatBuffer.wrap(seen);
    preprocessor.write(new FaceCrop(image, CropMargin.DEFAULT.around(box)), target, 0);
    byte[] pixels = new byte[seen.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) Math.round((seen[i] + 1) * (127.5 / GRAY));
    }
    String name =
        "%s, %s %d,%d,%d"
            .formatted(
                photo.name(),
                by,
                Math.round(box.x()),
                Math.round(box.y()),
                Math.round(box.width()));
    return new PhotoCrop(name, pixels, content);
  }
}
