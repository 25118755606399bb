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

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.emotion4j.Device;
import org.emotion4j.Image;
import org.emotion4j.PixelFormat;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceDetectorProvider;
import org.emotion4j.testkit.FaceDetectorCompatibilityKit;
import org.junit.jupiter.api.Nested;

/** {@code blazeface} does what every detector must do, where its models are there. */
class BlazeFaceCompatibilityTest {

  private static BackendOptions orSkip(String range) {
    BackendOptions options =
        BackendOptions.of(new BlazeFaceProvider(), Device.AUTO, Map.of("range", range));
    assumeTrue(
        new BlazeFaceProvider().probe(options).equals(Availability.available()),
        "its model is missing");
    return options;
  }

  @Nested
  class OfShortRange extends FaceDetectorCompatibilityKit {

    @Override
    protected FaceDetectorProvider provider() {
      return new BlazeFaceProvider();
    }

    @Override
    protected BackendOptions options() {
      return orSkip("short");
    }
  }

  @Nested
  class OfFullRange extends FaceDetectorCompatibilityKit {

    @Override
    protected FaceDetectorProvider provider() {
      return new BlazeFaceProvider();
    }

    @Override
    protected BackendOptions options() {
      return orSkip("full");
    }

    /** With space around them: faces that fill the picture are not what this network is for. */
    @Override
    protected List<Image> photos() {
      return super.photos().stream().map(OfFullRange::withSpace).toList();
    }

    private static Image withSpace(Image photo) {
      int width = 2 * photo.width();
      int height = 2 * photo.height();
      Image bgr = photo.toFormat(PixelFormat.BGR8);
      ByteBuffer pixels = ByteBuffer.allocateDirect(3 * width * height);
      for (int y = 0; y < photo.height(); y++) {
        int from = y * bgr.stride();
        int to = ((y + photo.height() / 2) * width + photo.width() / 2) * 3;
        pixels.put(to, bgr.pixels(), from, 3 * photo.width());
      }
      return Image.wrap(pixels, width, height, 3 * width, PixelFormat.BGR8);
    }
  }
}
