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
package org.emotion4j.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.emotion4j.video.pipeline.VideoPipeline;

/** Lets a run end its files cleanly when the user presses Ctrl-C. */
final class CleanEnd implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean askedFor;

  private CleanEnd(VideoPipeline pipeline) {
    this.hook =
        new Thread(
            () -> {
              askedFor = true;
              pipeline.stop();
              try {
                done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "emotion-clean-end");
  }

  /** From now on Ctrl-C stops the pipeline, and the JVM waits for the files. */
  static CleanEnd on(VideoPipeline pipeline) {
    CleanEnd end = new CleanEnd(pipeline);
    Runtime.getRuntime().addShutdownHook(end.hook);
    return end;
  }

  /** Whether the user has asked for the end. */
  boolean wasAskedFor() {
    return askedFor;
  }

  @Override
  public void close() {
    done.countDown();
    if (!askedFor) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        askedFor = true; // it has just begun, and finds all done
      }
    }
  }
}
