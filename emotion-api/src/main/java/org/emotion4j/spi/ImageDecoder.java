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
package org.emotion4j.spi;

import java.util.Set;
import org.emotion4j.BackendInfo;
import org.emotion4j.Image;

/**
 * Turns the content of a picture file into pixels.
 *
 * <p>All decoders yield the same pixels for the same file, within what its format leaves open:
 *
 * <ul>
 *   <li>gray files, also those with a palette of nothing but grays, yield {@code GRAY8}, all others
 *       {@code BGR8};
 *   <li>16 bits a channel are reduced to the upper 8;
 *   <li>transparent pixels are laid over white;
 *   <li>embedded colour profiles are not applied;
 *   <li>the orientation is <em>not</em> applied: the caller does that.
 * </ul>
 *
 * <p>Implementations are safe to share between threads.
 */
public interface ImageDecoder extends AutoCloseable {

  /**
   * What this decoder is.
   *
   * @return its description
   */
  BackendInfo info();

  /**
   * The formats that it reads.
   *
   * @return an immutable set
   */
  Set<ImageFormat> formats();

  /**
   * Tells whether a file is one that this decoder reads well; if not, the next decoder is asked.
   *
   * @param header what the file says of itself
   * @return by default, whether its format is one of the {@link #formats()}
   */
  default boolean reads(ImageHeader header) {
    return formats().contains(header.format());
  }

  /**
   * Decodes a picture. The caller has checked its size and that its end is there.
   *
   * @param encoded the file's content, one that it {@linkplain #reads reads}
   * @param allocator gives the memory for the pixels; called once
   * @return the pixels, of the size that the header says
   * @throws org.emotion4j.ImageDecodingException if the file is broken
   */
  Image decode(EncodedImage encoded, PixelAllocator allocator);

  /** Frees what the decoder holds. Closing twice does nothing. */
  @Override
  void close();
}
