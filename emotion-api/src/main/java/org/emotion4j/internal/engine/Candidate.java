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
import java.util.Optional;
import java.util.regex.Pattern;
import org.emotion4j.BackendKind;
import org.emotion4j.ProviderReport;
import org.emotion4j.ProviderReport.Status;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendProvider;

/**
 * A provider and what it says of itself, asked once: a provider is foreign code, and may throw or
 * change its mind.
 */
record Candidate<B>(
    BackendProvider<B> provider,
    BackendKind kind,
    String id,
    int priority,
    String description,
    String version,
    List<BackendOption> options,
    String origin) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  static <B> Candidate<B> ask(BackendProvider<B> provider, BackendKind kind) {
    String id = provider.id();
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "'" + id + "' is no id: use up to 40 lower-case letters, digits and hyphens");
    }
    return new Candidate<>(
        provider,
        kind,
        id,
        provider.priority(),
        provider.description(),
        provider.version(),
        List.copyOf(provider.options()),
        Origins.of(provider.getClass()));
  }

  ProviderReport report(Status status, String reason, Optional<String> coordinate) {
    return new ProviderReport(
        kind, id, priority, description, version, options, origin, status, reason, coordinate);
  }
}
