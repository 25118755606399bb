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
package org.emotion4j.detectors.internal;

import java.util.List;
import org.emotion4j.Face;
import org.emotion4j.Image;

/** A detector with its native memory, which serves one thread at a time. */
public interface FaceWorker extends AutoCloseable {

  /**
   * Finds faces. Whatever native objects of JavaCPP it makes are freed by the caller.
   *
   * @param image the picture
   * @return the faces, the surest first. Immutable
   */
  List<Face> search(Image image);

  @Override
  void close();
}
