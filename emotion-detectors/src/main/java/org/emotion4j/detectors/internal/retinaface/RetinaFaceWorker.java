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
package org.emotion4j.detectors.internal.retinaface;

import java.nio.FloatBuffer;
import java.util.List;
import org.emotion4j.Face;
import org.emotion4j.Image;
import org.emotion4j.detectors.internal.FaceOrder;
import org.emotion4j.detectors.internal.FaceWorker;
import org.emotion4j.detectors.internal.boxes.NonMaximumSuppression;
import org.emotion4j.detectors.internal.opencv.PlanarInput;

/** The memory of one search at a time; the network is shared. Serves one thread at a time. */
final class RetinaFaceWorker implements FaceWorker {

  private static final double BLUE_MEAN = 104;
  private static final double GREEN_MEAN = 117;
  private static final double RED_MEAN = 123;

  /** How many boxes are compared with each other at the most, as YuNet has it. */
  private static final int MOST_BOXES = 5_000;

  private final RetinaFaceSettings settings;
  private final RetinaFaceNetwork network;
  private final PlanarInput input = new PlanarInput(BLUE_MEAN, GREEN_MEAN, RED_MEAN);
  private final RetinaFaceNetwork.Output output = new RetinaFaceNetwork.Output();

  RetinaFaceWorker(RetinaFaceSettings settings, RetinaFaceNetwork network) {
    this.settings = settings;
    this.network = network;
  }

  @Override
  public List<Face> search(Image image) {
    double longer = Math.max(image.width(), image.height());
    double scale = Math.min(1, settings.maxSide() / longer);
    int width = Math.max(1, (int) Math.round(image.width() * scale));
    int height = Math.max(1, (int) Math.round(image.height() * scale));
    FloatBuffer planes = input.planes(image, width, height);
    List<Face> candidates =
        RetinaFaceDecoder.decode(
            network.run(planes, width, height, output),
            width,
            height,
            settings.scoreThreshold(),
            image.width() / (double) width,
            image.height() / (double) height);
    candidates.sort(FaceOrder.SUREST_FIRST);
    List<Face> surest = candidates.subList(0, Math.min(candidates.size(), MOST_BOXES));
    return NonMaximumSuppression.keep(surest, settings.nmsThreshold()).stream()
        .filter(face -> face.box().overlaps(image.width(), image.height()))
        .map(face -> cut(face, image))
        .sorted(FaceOrder.SUREST_FIRST)
        .toList();
  }

  private static Face cut(Face face, Image image) {
    return new Face(
        face.box().clip(image.width(), image.height()), face.confidence(), face.landmarks());
  }

  /** Its memory is that of the garbage collector, the network's owner is the detector. */
  @Override
  public void close() {}
}
