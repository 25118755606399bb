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

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.emotion4j.BackendInfo;
import org.emotion4j.BackendKind;
import org.emotion4j.Diagnostics;
import org.emotion4j.ProviderReport;

/** Writes diagnostics, or a part of them, for people to read. */
public final class DiagnosticsText {

  private DiagnosticsText() {}

  /** All of it. */
  public static String of(Diagnostics diagnostics) {
    StringBuilder text = new StringBuilder();
    append(diagnostics.environment(), text);
    append(diagnostics.settings(), text);
    for (BackendKind kind : BackendKind.values()) {
      text.append('\n').append(kind.label()).append("s\n");
      List<ProviderReport> reports = diagnostics.providers(kind);
      if (reports.isEmpty()) {
        text.append("  none on the class path; there are some in ")
            .append(Coordinates.of(kind))
            .append('\n');
      }
      reports.forEach(report -> text.append(of(report).indent(2)));
      BackendInfo info = diagnostics.inUse().get(kind);
      if (info != null) {
        text.append(
            "  in use: %s, %s, on %s, model %s%n"
                .formatted(info.id(), info.version(), info.device(), info.model()));
      }
    }
    return text.toString();
  }

  private static void append(Map<String, String> facts, StringBuilder text) {
    facts.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
  }

  /** One provider, in one line or a few. */
  static String of(ProviderReport report) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%-11s %s (%s, priority %d): %s"
            .formatted(
                report.status().name().toLowerCase(Locale.ROOT),
                report.id(),
                report.version(),
                report.priority(),
                report.description()));
    text.append("\n            ").append(report.reason());
    report.coordinate().ifPresent(coordinate -> text.append("; add ").append(coordinate));
    text.append("\n            from ").append(report.origin());
    return text.toString();
  }
}
