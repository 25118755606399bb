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

import java.util.List;

/**
 * A network as ONNX.
 *
 * @param model the content of an ONNX file, with one input and one output of float32. Not to be
 *     changed
 * @param input the extents of the input in the file: batch, channels, rows, columns
 * @param outputs the extents of each output in the file. In the ONNX model they are one: joined
 *     along the channels, which come second for pictures and last for others
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record OnnxNetwork(byte[] model, List<Integer> input, List<List<Integer>> outputs) {

  /** Copies the lists. */
  public OnnxNetwork {
    input = List.copyOf(input);
    outputs = List.copyOf(outputs);
  }
}
