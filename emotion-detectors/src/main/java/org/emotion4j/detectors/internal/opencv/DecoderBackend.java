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
package org.emotion4j.detectors.internal.opencv;

import org.emotion4j.Device;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.ImageDecoder;

/** What can be told about the image decoder without touching a class of OpenCV. */
public final class DecoderBackend {

  /** The id of the backend. */
  public static final String ID = "opencv";

  /** The engine's version. */
  public static final String VERSION = OpenCvPresence.VERSION;

  private DecoderBackend() {}

  /**
   * Whether it can run here. The device is that of detectors and classifiers: files are decoded on
   * the processor, whatever it is.
   *
   * @return available, or why not
   */
  public static Availability probe() {
    return OpenCvPresence.probe(Device.CPU);
  }

  /**
   * Makes the decoder.
   *
   * @return a new decoder
   */
  public static ImageDecoder create() {
    return OpenCvImageDecoder.load();
  }
}
