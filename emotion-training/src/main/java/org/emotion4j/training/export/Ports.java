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
package org.emotion4j.training.export;

/**
 * What a network's files are like from outside.
 *
 * @param name what the graph is called
 * @param inputSize width and height of the pictures that it takes
 * @param channels how many channels they have
 * @param output what its output is called
 * @param outputs how many numbers it gives for each picture
 */
record Ports(String name, int inputSize, int channels, String output, int outputs) {

  /** What the input of every network is called. */
  static final String INPUT = "faces";
}
