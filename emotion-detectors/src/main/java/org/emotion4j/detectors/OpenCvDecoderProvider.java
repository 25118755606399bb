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

import org.emotion4j.detectors.internal.opencv.DecoderBackend;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.ImageDecoder;
import org.emotion4j.spi.ImageDecoderProvider;

/**
 * {@code opencv}: reads JPEG, PNG, WebP, BMP and TIFF with OpenCV, faster than Java does. It yields
 * what Java's decoder yields: the same pixels for lossless files, and values that differ by a few
 * steps for JPEG, whose standard leaves that open. GIF, and TIFF with transparency or ink colours,
 * are left to Java's decoder, which does them better.
 *
 * <p>Not read, with an error that says so: TIFF with samples of floating point, of more than 16
 * bits or with a palette of 2 bits, and JPEG with 12 bits a sample.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class OpenCvDecoderProvider implements ImageDecoderProvider {

  @Override
  public String id() {
    return DecoderBackend.ID;
  }

  @Override
  public int priority() {
    return 100;
  }

  @Override
  public String description() {
    return "Image decoder of OpenCV: JPEG, PNG, WebP, BMP, TIFF";
  }

  @Override
  public String version() {
    return DecoderBackend.VERSION;
  }

  @Override
  public Availability probe(BackendOptions options) {
    return DecoderBackend.probe();
  }

  @Override
  public ImageDecoder create(BackendOptions options) {
    return DecoderBackend.create();
  }
}
