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
package org.emotion4j.detectors.internal.dlib.jni;

import org.bytedeco.javacpp.annotation.Platform;

/** What the native library is made of; the other classes of this package inherit it. */
@Platform(
    library = DlibPresets.NAME,
    include = {
      "dlib_sources.cpp",
      "hog.cpp",
      "cnn.cpp",
      "shape_predictor.cpp",
      "hog_session.h",
      "cnn_session.h",
      "shape_predictor.h"
    })
public final class DlibPresets {

  /** The name of the native library. */
  public static final String NAME = "jniDlib";

  private DlibPresets() {}
}
