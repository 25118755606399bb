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
package org.emotion4j.internal.image;

import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.ImageDecoder;
import org.emotion4j.spi.ImageDecoderProvider;

/** Makes the decoder over Java's own image readers, which is always there. */
public final class JdkImageDecoderProvider implements ImageDecoderProvider {

  @Override
  public String id() {
    return "jdk";
  }

  @Override
  public int priority() {
    return 10;
  }

  @Override
  public String description() {
    return "Image decoder of the Java runtime; reads WebP if an ImageIO plug-in for it is there";
  }

  @Override
  public String version() {
    return JdkImageDecoder.VERSION;
  }

  @Override
  public Availability probe(BackendOptions options) {
    return Availability.available();
  }

  @Override
  public ImageDecoder create(BackendOptions options) {
    return new JdkImageDecoder();
  }
}
