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
package org.emotion4j.video;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import org.emotion4j.Analysis;
import org.emotion4j.BackendInfo;
import org.emotion4j.BoundingBox;
import org.emotion4j.Device;
import org.emotion4j.FaceEmotion;
import org.emotion4j.Image;

/** Draws boxes, labels and bars with Java2D. */
final class BoxesAnnotator implements OverlayAnnotator {

  private final BackendInfo info;
  private final Letters letters;
  private volatile boolean closed;

  BoxesAnnotator(String id, String version, Letters letters) {
    this.info = new BackendInfo(id, version, letters.description(), Device.CPU);
    this.letters = letters;
  }

  @Override
  public BackendInfo info() {
    return info;
  }

  @Override
  public Image annotate(Image frame, Analysis analysis) {
    checkFits(analysis, frame.width(), frame.height());
    Overlay overlay = new Overlay(frame.width(), frame.height());
    draw(analysis, overlay);
    return overlay.over(frame);
  }

  @Override
  public void draw(Analysis analysis, Overlay overlay) {
    checkFits(analysis, overlay.width(), overlay.height());
    Graphics2D graphics = overlay.begin();
    try {
      draw(
          new LabelPainter(graphics, letters, overlay.width(), overlay.height()),
          new BarPainter(graphics, letters, overlay.width(), overlay.height()),
          analysis);
    } finally {
      graphics.dispose();
    }
  }

  private void checkFits(Analysis analysis, int width, int height) {
    if (closed) {
      throw new IllegalStateException(
          "The annotator 'boxes' is closed; it cannot be used any more. Create a new one");
    }
    if (width != analysis.imageWidth() || height != analysis.imageHeight()) {
      throw new IllegalArgumentException(
          "An analysis of a picture of %dx%d cannot be drawn into one of %dx%d"
              .formatted(analysis.imageWidth(), analysis.imageHeight(), width, height));
    }
  }

  private static void draw(LabelPainter painter, BarPainter bars, Analysis analysis) {
    if (analysis.faces().isEmpty()) {
      painter.notice("no faces");
    }
    for (FaceEmotion face : analysis.faces()) {
      painter.box(pixels(face.face().box()));
    }
    // The surest face comes first in the list, and its label on top of the others.
    for (int i = analysis.faces().size() - 1; i >= 0; i--) {
      FaceEmotion face = analysis.faces().get(i);
      Rectangle box = pixels(face.face().box());
      Rectangle label = painter.label(box, face.emotion().label());
      face.valenceArousal().ifPresent(point -> bars.bars(box, point, label));
    }
  }

  private static Rectangle pixels(BoundingBox box) {
    int left = (int) Math.round(box.x());
    int top = (int) Math.round(box.y());
    int right = Math.max(left + 1, (int) Math.round(box.right()));
    int bottom = Math.max(top + 1, (int) Math.round(box.bottom()));
    return new Rectangle(left, top, right - left, bottom - top);
  }

  @Override
  public void close() {
    closed = true;
  }
}
