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
package org.emotion4j.detectors.internal.dlib;

import org.emotion4j.spi.Availability;

/** What both detectors over dlib have in common. */
final class DlibBackend {

  private static final String DLIB = "dlib 20.0.1";

  private DlibBackend() {}

  /** dlib's version, and for which processors it is compiled. */
  static String version() {
    String build = DlibLibrary.build();
    return build.isEmpty() ? DLIB : DLIB + ", " + build + " build";
  }

  /** Whether the native part is there. */
  static Availability probe() {
    return DlibLibrary.build().isEmpty()
        ? Availability.unavailable(
            "this build of emotion-detectors has no native code of dlib for this platform: it was built without it, or on another one")
        : Availability.available();
  }

  /** The first of several that says no, or that all is there. */
  static Availability first(Availability... probes) {
    for (Availability probe : probes) {
      if (!probe.equals(Availability.available())) {
        return probe;
      }
    }
    return Availability.available();
  }
}
