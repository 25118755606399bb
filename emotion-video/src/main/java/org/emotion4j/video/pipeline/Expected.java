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
package org.emotion4j.video.pipeline;

/** How long something is expected to take: as long as it did, and slowly less. */
final class Expected {

  private static final int FORGETTING = 8;

  private long nanos;

  /** Expects so much to begin with. */
  Expected(long nanos) {
    this.nanos = nanos;
  }

  /** Takes note how long it took. */
  void took(long time) {
    nanos = Math.max(time, nanos - (nanos - time) / FORGETTING);
  }

  long nanos() {
    return nanos;
  }
}
