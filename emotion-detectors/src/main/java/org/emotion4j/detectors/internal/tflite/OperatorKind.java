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

/** The operations that can be read, with the number that TensorFlow Lite's schema gives them. */
enum OperatorKind {
  ADD(0),
  CONCATENATION(2),
  CONV_2D(3),
  DEPTHWISE_CONV_2D(4),
  DEQUANTIZE(6),
  FULLY_CONNECTED(9),
  MAX_POOL_2D(17),
  MUL(18),
  RELU(19),
  RESHAPE(22),
  RESIZE_BILINEAR(23),
  SOFTMAX(25),
  PAD(34),
  SUB(41),
  DIV(42),
  EXP(47),
  PRELU(54),
  NEG(59),
  SUM(74),
  REDUCE_MAX(82);

  private final int code;

  OperatorKind(int code) {
    this.code = code;
  }

  static OperatorKind of(int code) {
    for (OperatorKind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "it has an operation of number " + code + ", which is none of those known here");
  }
}
