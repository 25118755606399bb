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

import java.awt.AWTError;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.emotion4j.EmotionException;
import org.emotion4j.Image;

/**
 * A window that shows one frame after the other while a video runs, as large as it fits, with the
 * shape of the frames kept. Frames that come faster than the screen takes them are not shown; who
 * shows them never waits for the screen.
 *
 * <p>{@link #show} is called by one thread at a time, all else by any.
 */
public final class FrameWindow implements AutoCloseable {

  private final LatestPicture latest;
  private final JFrame frame;
  private final FramePanel panel;
  private volatile boolean closed;

  private FrameWindow(String title, int width, int height, Runnable onClose) {
    this.latest = new LatestPicture(width, height);
    this.panel = new FramePanel(latest);
    this.frame = new JFrame(title);
    frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            closed = true;
            onClose.run();
          }
        });
    frame.add(panel);
  }

  /**
   * Why no window can be opened here.
   *
   * @return what is missing and what to do, or empty if windows can be opened
   */
  public static Optional<String> unavailable() {
    try {
      if (GraphicsEnvironment.isHeadless()) {
        return Optional.of(headless());
      }
      GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
      return Optional.empty();
    } catch (AWTError | HeadlessException e) {
      return Optional.of("the display cannot be used: " + plain(e));
    } catch (LinkageError e) {
      return Optional.of(
          "this Java runtime has no windows ("
              + e.getMessage()
              + "); install the full one (Debian: openjdk-17-jre)");
    }
  }

  /** On one line, without its full stop. */
  private static String plain(Throwable error) {
    return String.valueOf(error.getMessage()).replaceAll("\\s+", " ").replaceAll("[.\\s]+$", "");
  }

  private static String headless() {
    if (Boolean.getBoolean("java.awt.headless")) {
      return "this Java runs with java.awt.headless=true; start it without";
    }
    return System.getenv("DISPLAY") == null
        ? "there is no display (DISPLAY is not set); run it in a desktop session or over 'ssh -X'"
        : "this Java runtime has no windows; install the full one (Debian: openjdk-17-jre)";
  }

  /**
   * Opens a window.
   *
   * @param title what is written above it
   * @param width the width of every frame in pixels, at least 1
   * @param height the height of every frame in pixels, at least 1
   * @param onClose what happens when the user closes it, on the thread of Swing, such as {@code
   *     pipeline::stop}; not called by {@link #close}
   * @return the window, which the caller closes
   * @throws EmotionException if no window can be opened here, with the reason
   */
  public static FrameWindow open(String title, int width, int height, Runnable onClose) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("There are no frames of " + width + "x" + height);
    }
    Optional<String> reason = unavailable();
    if (reason.isPresent()) {
      throw new EmotionException("No window can be opened: " + reason.get());
    }
    try {
      FrameWindow[] opened = new FrameWindow[1];
      SwingUtilities.invokeAndWait(
          () -> {
            opened[0] = new FrameWindow(title, width, height, onClose);
            opened[0].appear();
          });
      return opened[0];
    } catch (InvocationTargetException e) {
      throw new EmotionException("No window can be opened: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmotionException("Interrupted while a window was opened", e);
    }
  }

  /** As large as the frames, or as much of that as the screen has room for. */
  private void appear() {
    Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    frame.pack();
    Dimension size = frame.getSize();
    if (size.width > screen.width || size.height > screen.height) {
      Rectangle fitting = FramePanel.place(size.width, size.height, screen.width, screen.height);
      frame.setSize(fitting.width, fitting.height);
    }
    frame.setLocationByPlatform(true);
    frame.setVisible(true);
  }

  /**
   * Shows a frame in place of the one before. Its pixels are copied into memory of the window. Does
   * nothing once the window is closed.
   *
   * @param picture of the window's frames' size, in any format
   * @throws IllegalArgumentException if it has another size
   */
  public void show(Image picture) {
    if (!closed) {
      latest.put(picture);
      panel.repaint();
    }
  }

  /**
   * Whether it is closed, by the user or by {@link #close}.
   *
   * @return whether it has gone
   */
  public boolean isClosed() {
    return closed;
  }

  /** Takes the window away. Closing twice does nothing. */
  @Override
  public void close() {
    closed = true;
    SwingUtilities.invokeLater(frame::dispose);
  }
}
