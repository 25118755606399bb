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
package org.emotion4j.internal.engine;

import org.emotion4j.FaceDetector;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.FaceDetectorProvider;

/** A provider of a fake detector, for subclasses that a service file can name. */
abstract class Delegating implements FaceDetectorProvider {

  private final Fakes.Detector detector;

  Delegating(String id) {
    this(id, 5);
  }

  Delegating(String id, int priority) {
    this.detector = new Fakes.Detector(id, priority);
  }

  @Override
  public String id() {
    return detector.id();
  }

  @Override
  public int priority() {
    return detector.priority();
  }

  @Override
  public String description() {
    return detector.description();
  }

  @Override
  public String version() {
    return detector.version();
  }

  @Override
  public Availability probe(BackendOptions options) {
    return Availability.available();
  }

  @Override
  public FaceDetector create(BackendOptions options) {
    return detector;
  }
}
