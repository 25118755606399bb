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
package org.emotion4j;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the faces in a picture.
 *
 * <p>Implementations are safe to share between threads, give the same answer for the same pixels,
 * whatever their {@link PixelFormat}, report boxes that lie inside the picture, and refuse use
 * after {@link #close()} with {@link IllegalStateException}. They are made by a {@link
 * org.emotion4j.spi.FaceDetectorProvider}.
 */
public interface FaceDetector extends AutoCloseable {

  /**
   * What this detector is.
   *
   * @return its description
   */
  BackendInfo info();

  /**
   * Finds the faces in one picture.
   *
   * @param image a picture of any size and format. Its memory may be used for another one as soon
   *     as this method has returned: an implementation must not keep it
   * @return the faces, the surest first; empty if there is none. Immutable
   * @throws EmotionException if the engine underneath fails
   * @throws IllegalStateException if the detector is closed
   */
  List<Face> detect(Image image);

  /**
   * Finds the faces in several pictures; a backend may do that faster than one by one, the result
   * is the same.
   *
   * @param images pictures of any sizes and formats
   * @return one list of faces for each picture, in the same order. Immutable
   * @throws EmotionException if the engine underneath fails
   * @throws IllegalStateException if the detector is closed
   */
  default List<List<Face>> detectAll(List<Image> images) {
    List<List<Face>> faces = new ArrayList<>(images.size());
    for (Image image : images) {
      faces.add(detect(image));
    }
    return List.copyOf(faces);
  }

  /** Frees what the detector holds. Closing twice does nothing. */
  @Override
  void close();
}
