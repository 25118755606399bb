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
package org.emotion4j;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.emotion4j.internal.engine.DiagnosticsText;

/**
 * Which backends there are, which were chosen, and why the others were not.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param environment facts about the machine and the Java runtime, by name
 * @param providers all providers of all kinds, by kind and falling priority
 * @param inUse what the chosen backends really are, by kind; empty before an engine is built
 * @param settings how the engine works apart from its backends, by name
 */
public record Diagnostics(
    Map<String, String> environment,
    List<ProviderReport> providers,
    Map<BackendKind, BackendInfo> inUse,
    Map<String, String> settings) {

  public Diagnostics {
    environment = java.util.Collections.unmodifiableMap(new TreeMap<>(environment));
    providers = List.copyOf(providers);
    inUse = Map.copyOf(inUse);
    settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /**
   * Diagnostics that tell of no settings.
   *
   * @param environment facts about the machine and the Java runtime, by name
   * @param providers all providers of all kinds, by kind and falling priority
   * @param inUse what the chosen backends really are, by kind; empty before an engine is built
   */
  public Diagnostics(
      Map<String, String> environment,
      List<ProviderReport> providers,
      Map<BackendKind, BackendInfo> inUse) {
    this(environment, providers, inUse, Map.of());
  }

  /**
   * The providers of one kind.
   *
   * @param kind the kind
   * @return their reports, by falling priority
   */
  public List<ProviderReport> providers(BackendKind kind) {
    return providers.stream().filter(report -> report.kind() == kind).toList();
  }

  /**
   * The provider of a kind that was chosen.
   *
   * @param kind the kind
   * @return its report, or empty if none could be
   */
  public Optional<ProviderReport> chosen(BackendKind kind) {
    return providers(kind).stream()
        .filter(report -> report.status() == ProviderReport.Status.CHOSEN)
        .findFirst();
  }

  /**
   * All of it for people to read.
   *
   * @return several lines
   */
  public String asText() {
    return DiagnosticsText.of(this);
  }
}
