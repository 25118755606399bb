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
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Point;
import java.awt.Robot;
import java.awt.event.WindowEvent;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JFrame;
import org.emotion4j.Image;
import org.emotion4j.video.source.TestVideos;

/** Opens a window, looks at the screen, and closes it as a user does. Prints what it sees. */
final class WindowProgram {

  private static final int[] RED = {220, 30, 30};
  private static final int[] BLUE = {30, 30, 220};

  private WindowProgram() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println("unavailable: " + FrameWindow.unavailable());
    AtomicInteger closings = new AtomicInteger();
    FrameWindow window = FrameWindow.open("a test", 200, 150, closings::incrementAndGet);
    Image picture = TestVideos.quadrants(200, 150, RED, BLUE, BLUE, RED);
    for (int i = 0; i < 3; i++) {
      window.show(TestVideos.plain(200, 150, 0, 80 * i, 0));
    }
    window.show(picture);
    JFrame frame = (JFrame) Frame.getFrames()[0];
    System.out.println("title: " + frame.getTitle());
    Point corner = frame.getContentPane().getLocationOnScreen();
    System.out.println("left: " + seen(corner.x + 50, corner.y + 40, new Color(220, 30, 30)));
    System.out.println("right: " + seen(corner.x + 150, corner.y + 40, new Color(30, 30, 220)));
    frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING));
    EventQueue.invokeAndWait(() -> {});
    System.out.println("closings: " + closings + ", closed: " + window.isClosed());
    window.show(picture); // does nothing
    window.close();
    EventQueue.invokeAndWait(() -> {});
    System.out.println("visible: " + frame.isVisible());
    System.exit(0);
  }

  /**
   * A display takes its time: waits until a pixel has a colour, or gives up and tells what it has.
   */
  private static Color seen(int x, int y, Color expected) throws Exception {
    Robot robot = new Robot();
    Color found = robot.getPixelColor(x, y);
    for (int i = 0; i < 600 && !found.equals(expected); i++) {
      Thread.sleep(50);
      found = robot.getPixelColor(x, y);
    }
    return found;
  }
}
