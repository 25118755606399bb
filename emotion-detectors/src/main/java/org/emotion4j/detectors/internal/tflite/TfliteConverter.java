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
package org.emotion4j.detectors.internal.tflite;

import org.emotion4j.ModelFileException;

/**
 * Turns files of TensorFlow Lite into ONNX: the operations of small networks for pictures, in
 * float32, with weights of 16 or 32 bits. Pictures become batch, channels, rows, columns, which is
 * how ONNX has them; what only gives back a number that is already there, such as widening weights,
 * is done here.
 */
public final class TfliteConverter {

  private TfliteConverter() {}

  /**
   * Converts a file. It may have any content.
   *
   * @param where how messages call the file
   * @param content the file
   * @param extents which extents of the input may differ from those in the file
   * @return the network
   * @throws ModelFileException if it is broken or has something in it that is not known here
   */
  public static OnnxNetwork convert(String where, byte[] content, Extents extents) {
    try {
      return new Conversion(TfliteReader.read(content), extents, content.length).convert();
    } catch (IllegalArgumentException e) {
      throw new ModelFileException(
          "%s is no network of TensorFlow Lite that can be used here: %s. Get the published file"
              .formatted(where, e.getMessage()),
          e);
    }
  }
}
