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
package org.emotion4j.video.window;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import javax.swing.JComponent;

/** Paints the latest picture as large as it fits, its shape kept, on black. */
final class FramePanel extends JComponent {

  private static final long serialVersionUID = 1L;

  private final transient LatestPicture latest;

  FramePanel(LatestPicture latest) {
    this.latest = latest;
    setOpaque(true);
    setPreferredSize(new Dimension(latest.width(), latest.height()));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    BufferedImage picture = latest.take();
    Rectangle place = place(picture.getWidth(), picture.getHeight(), getWidth(), getHeight());
    graphics.setColor(Color.BLACK);
    graphics.fillRect(0, 0, getWidth(), getHeight());
    if (graphics instanceof Graphics2D smooth) {
      smooth.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }
    graphics.drawImage(picture, place.x, place.y, place.width, place.height, null);
  }

  /** Where a picture goes in a room of another shape: in the middle, as large as it fits. */
  static Rectangle place(int width, int height, int roomWidth, int roomHeight) {
    double scale = Math.min((double) roomWidth / width, (double) roomHeight / height);
    int shownWidth = (int) Math.round(width * scale);
    int shownHeight = (int) Math.round(height * scale);
    return new Rectangle(
        (roomWidth - shownWidth) / 2, (roomHeight - shownHeight) / 2, shownWidth, shownHeight);
  }
}
