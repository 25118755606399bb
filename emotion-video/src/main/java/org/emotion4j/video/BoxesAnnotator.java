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
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import org.emotion4j.Analysis;
import org.emotion4j.BackendInfo;
import org.emotion4j.BoundingBox;
import org.emotion4j.Device;
import org.emotion4j.FaceEmotion;
import org.emotion4j.FrameAnnotator;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;

/** Draws boxes, labels and bars with Java2D. */
final class BoxesAnnotator implements FrameAnnotator {

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
    if (closed) {
      throw new IllegalStateException(
          "The annotator 'boxes' is closed; it cannot be used any more. Create a new one");
    }
    if (frame.width() != analysis.imageWidth() || frame.height() != analysis.imageHeight()) {
      throw new IllegalArgumentException(
          "An analysis of a picture of %dx%d cannot be drawn into one of %dx%d"
              .formatted(
                  analysis.imageWidth(), analysis.imageHeight(), frame.width(), frame.height()));
    }
    BufferedImage canvas = frame.toFormat(PixelFormat.BGR8).toBufferedImage();
    Graphics2D graphics = canvas.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      draw(
          new LabelPainter(graphics, letters, frame.width(), frame.height()),
          new BarPainter(graphics, letters, frame.width(), frame.height()),
          analysis);
    } finally {
      graphics.dispose();
    }
    return pixelsOf(canvas);
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

  /** The canvas is of type 3BYTE_BGR without gaps: its bytes are those of an image. */
  private static Image pixelsOf(BufferedImage canvas) {
    byte[] data = ((DataBufferByte) canvas.getRaster().getDataBuffer()).getData();
    ByteBuffer pixels = ByteBuffer.allocateDirect(data.length).put(data);
    int width = canvas.getWidth();
    return Image.wrap(pixels, width, canvas.getHeight(), 3 * width, PixelFormat.BGR8);
  }

  @Override
  public void close() {
    closed = true;
  }
}
