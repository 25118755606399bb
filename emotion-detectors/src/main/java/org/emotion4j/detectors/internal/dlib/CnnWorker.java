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
package org.emotion4j.detectors.internal.dlib;

import java.nio.FloatBuffer;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.emotion4j.Face;
import org.emotion4j.Image;
import org.emotion4j.detectors.internal.FaceWorker;
import org.emotion4j.detectors.internal.dlib.jni.CnnSession;

/** One CNN detector with its memory; the network is shared. Serves one thread at a time. */
final class CnnWorker implements FaceWorker {

  /** Faces beyond this many are dropped, the worst first. */
  private static final int MOST_FACES = 1_000;

  /** The pyramid takes some 20 bytes a pixel of the doubled picture. */
  private static final long MOST_PIXELS = 64_000_000;

  private final CnnSettings settings;
  private final CnnParts parts;
  private final MmodModel model;
  private final CnnSession session;
  private final DoublePointer result;

  CnnWorker(CnnSettings settings, CnnParts parts) {
    this.settings = settings;
    this.parts = parts;
    this.model = parts.model();
    this.session =
        new CnnSession(
            model.red(),
            model.green(),
            model.blue(),
            model.padding(),
            model.outerPadding(),
            model.scoring().size(),
            model.stride(),
            model.offset(),
            model.windowWidth(),
            model.windowHeight(),
            model.mostOverlap(),
            model.mostCovered());
    this.result = new DoublePointer((long) MOST_FACES * CnnSession.VALUES);
    session.retainReference(); // a scope around the caller must not free them
    result.retainReference();
  }

  @Override
  public List<Face> search(Image image) {
    DlibPictures.checkSize(image, settings.upsampling(), MOST_PIXELS);
    session.prepare(
        new BytePointer(image.pixels()),
        image.width(),
        image.height(),
        image.stride(),
        DlibPictures.format(image),
        settings.upsampling());
    int rows = model.scores(session.rows());
    int columns = model.scores(session.columns());
    if (rows == 0 || columns == 0) {
      return List.of(); // smaller than what one score is made from
    }
    session.clearScores(rows, columns, model.scoring().bias()[0]);
    for (Band band : Band.split(model, rows, session.columns())) {
      score(band, columns, band.end() == rows);
    }
    int found = session.faces(settings.threshold(), result, MOST_FACES);
    return DlibBox.faces(
        image, result, Math.min(found, MOST_FACES), CnnSession.VALUES, parts.landmarks());
  }

  private void score(Band band, int columns, boolean isLast) {
    int first = band.firstPixelRow(model);
    // Rows beyond the last score are of no use, but to leave them out would take a copy.
    int pixelRows = isLast ? session.rows() - first : band.pixelRows(model);
    FloatPointer pixels = session.band(first, pixelRows);
    FloatPointer taps = session.taps(band.rows(), columns);
    int size = model.scoring().size();
    parts
        .network()
        .run(
            buffer(pixels, 3L * pixelRows * session.columns()),
            new long[] {1, 3, pixelRows, session.columns()},
            buffer(taps, (long) size * size * band.rows() * columns),
            new long[] {1, (long) size * size, band.rows(), columns});
    session.addTaps(band.first(), band.rows(), band.from(), band.to());
  }

  private static FloatBuffer buffer(FloatPointer pointer, long values) {
    return pointer.capacity(values).asBuffer();
  }

  @Override
  public void close() {
    session.close();
    result.close();
  }
}
