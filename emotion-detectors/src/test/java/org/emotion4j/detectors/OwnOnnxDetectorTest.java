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
package org.emotion4j.detectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emotion4j.BackendInfo;
import org.emotion4j.BoundingBox;
import org.emotion4j.Device;
import org.emotion4j.Face;
import org.emotion4j.FaceDetector;
import org.emotion4j.Image;
import org.emotion4j.detectors.internal.FaceOrder;
import org.emotion4j.detectors.internal.FaceWorker;
import org.emotion4j.detectors.internal.PooledFaceDetector;
import org.emotion4j.detectors.internal.boxes.Letterbox;
import org.emotion4j.detectors.internal.boxes.NonMaximumSuppression;
import org.emotion4j.detectors.internal.boxes.Priors;
import org.emotion4j.detectors.internal.boxes.SquarePicture;
import org.emotion4j.detectors.internal.onnx.FloatScratch;
import org.emotion4j.detectors.internal.onnx.OnnxSession;
import org.emotion4j.detectors.internal.tflite.Extents;
import org.emotion4j.detectors.internal.tflite.TfliteConverter;
import org.emotion4j.detectors.models.ModelCatalog;
import org.emotion4j.detectors.models.ModelContent;
import org.emotion4j.detectors.models.ModelFile;
import org.emotion4j.detectors.models.ModelStore;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.testkit.SharedPhotos;
import org.junit.jupiter.api.Test;

/**
 * A detector over a network of one's own takes one small class, of the pieces that the detectors of
 * this library have in common. Here it is BlazeFace without options, landmarks and the merging of
 * boxes, held against {@code blazeface}.
 */
class OwnOnnxDetectorTest {

  private static final int SIDE = 128;
  private static final double LEAST_SCORE = 0.5;
  private static final double MOST_OVERLAP = 0.3;
  private static final Priors PRIORS =
      new Priors(
          List.of(
              new Priors.Level(8, Collections.nCopies(2, SIDE)),
              new Priors.Level(16, Collections.nCopies(6, SIDE))));

  /** The class. */
  private static final class OwnWorker implements FaceWorker {

    private static final int VALUES = 17;

    private final OnnxSession network;
    private final SquarePicture picture = new SquarePicture(SIDE);
    private final FloatBuffer input = new FloatScratch().array(3 * SIDE * SIDE);
    private final int priors = PRIORS.count(SIDE, SIDE);
    private final FloatBuffer output = new FloatScratch().array(priors * VALUES);

    OwnWorker(OnnxSession network) {
      this.network = network;
    }

    @Override
    public List<Face> search(Image image) {
      picture.write(image, input);
      network.run(input, new long[] {1, 3, SIDE, SIDE}, output, new long[] {1, priors, VALUES});
      Letterbox square = new Letterbox(image.width(), image.height());
      List<Face> faces = new ArrayList<>();
      PRIORS.forEach(
          SIDE,
          SIDE,
          (index, x, y, size) -> {
            double score = 1 / (1 + Math.exp(-output.get(index * VALUES + 16)));
            if (score >= LEAST_SCORE) {
              faces.add(new Face(box(square, index * VALUES, x, y), score));
            }
          });
      faces.sort(FaceOrder.SUREST_FIRST);
      return NonMaximumSuppression.keep(faces, MOST_OVERLAP);
    }

    private BoundingBox box(Letterbox square, int at, double x, double y) {
      double middleX = (x + output.get(at)) / SIDE;
      double middleY = (y + output.get(at + 1)) / SIDE;
      double halfWidth = output.get(at + 2) / SIDE / 2;
      double halfHeight = output.get(at + 3) / SIDE / 2;
      return BoundingBox.ofCorners(
          square.x(middleX - halfWidth),
          square.y(middleY - halfHeight),
          square.x(middleX + halfWidth),
          square.y(middleY + halfHeight));
    }

    @Override
    public void close() {}
  }

  private static FaceDetector own(ModelContent file) {
    byte[] model = TfliteConverter.convert(file.where(), file.content(), Extents.FIXED).model();
    OnnxSession network = OnnxSession.open(file.where(), model, Device.CPU, 1);
    return new PooledFaceDetector(
        new BackendInfo("own", "1", file.where(), Device.CPU),
        () -> new OwnWorker(network),
        network::close);
  }

  @Test
  void findsTheFaces() {
    ModelFile file = ModelCatalog.standard().named("blazeface-short");
    assumeTrue(ModelStore.standard().find(file, Optional.empty()).isPresent(), "no model");
    Map<String, Path> photos = SharedPhotos.byName("single");
    assumeFalse(photos.isEmpty(), "there are no photos here; emotion4j.shared names their folder");
    BlazeFaceProvider provider = new BlazeFaceProvider();
    try (FaceDetector own = own(ModelStore.standard().read(file, Optional.empty()));
        FaceDetector shipped = provider.create(BackendOptions.of(provider, Device.CPU, Map.of()))) {
      for (Path photo : photos.values()) {
        Image image = Image.read(photo);
        assertEquals(
            shipped.detect(image).stream().map(Face::confidence).toList(),
            own.detect(image).stream().map(Face::confidence).toList(),
            photo::toString);
      }
    }
  }
}
