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
package org.emotion4j.benchmarks.contest;

import java.util.List;

/**
 * One line of the report: a detector of this library and those of other packages of its kind.
 *
 * @param id how the detector is called in the report
 * @param backend its id
 * @param options its options, {@code name=value;name=value}
 * @param onGpu whether it can compute on an NVIDIA graphics processor
 * @param peers those it is measured beside
 */
public record Line(String id, String backend, String options, boolean onGpu, List<Entry> peers) {

  public Line {
    peers = List.copyOf(peers);
  }
}
