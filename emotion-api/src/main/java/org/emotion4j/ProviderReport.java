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
import java.util.Optional;
import org.emotion4j.spi.BackendOption;

/**
 * What is known of one provider of a backend.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param kind what it provides
 * @param id the backend's id; for a provider so broken that it cannot tell, the name of its class
 * @param priority its rank
 * @param description what it is
 * @param version of the engine underneath
 * @param options the options it understands
 * @param origin the jar or folder it came from
 * @param status what became of it
 * @param reason why
 * @param coordinate the Maven coordinate that would make it available, if that is the remedy
 */
public record ProviderReport(
    BackendKind kind,
    String id,
    int priority,
    String description,
    String version,
    List<BackendOption> options,
    String origin,
    Status status,
    String reason,
    Optional<String> coordinate) {

  /** What became of a provider. */
  public enum Status {
    /** It was chosen. */
    CHOSEN,
    /** It could run here, but another was chosen. */
    AVAILABLE,
    /** It cannot run here. */
    UNAVAILABLE,
    /** It failed: an error was thrown where none should be. */
    BROKEN,
    /** Another provider with the same id came first. */
    SHADOWED
  }

  public ProviderReport {
    options = List.copyOf(options);
  }
}
