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
package org.emotion4j.video.timeline;

import java.util.Locale;

/** What kind of file a chart is written to, by the end of its name. */
enum ChartFile {
  PNG,
  SVG;

  static ChartFile of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (ChartFile kind : values()) {
      if (lower.endsWith("." + kind.name().toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "'" + name + "' must end in .png or .svg, which decides the kind of file");
  }
}
