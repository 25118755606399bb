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

/**
 * A backend that was asked for, or any of its kind, is not there or cannot run here. The message
 * names what was asked for, what there is, where that came from, why each was skipped, and the
 * Maven coordinate to add.
 */
public class BackendNotFoundException extends EmotionException {

  private static final long serialVersionUID = 1L;

  private final BackendKind kind;
  private final transient Optional<String> requested;
  private final transient List<ProviderReport> candidates;

  /**
   * An error.
   *
   * @param message what was asked for, what there is and what to do
   * @param kind the kind of backend
   * @param requested the id that was asked for, if one was
   * @param candidates what there is
   */
  public BackendNotFoundException(
      String message,
      BackendKind kind,
      Optional<String> requested,
      List<ProviderReport> candidates) {
    super(message);
    this.kind = kind;
    this.requested = requested;
    this.candidates = List.copyOf(candidates);
  }

  /**
   * The kind of backend.
   *
   * @return the kind
   */
  public BackendKind kind() {
    return kind;
  }

  /**
   * What was asked for.
   *
   * @return an id, or empty if any would have done
   */
  @SuppressWarnings("NullAway") // a transient field is null after deserialisation
  public Optional<String> requested() {
    return requested == null ? Optional.empty() : requested;
  }

  /**
   * What there is, each with the reason why it was skipped.
   *
   * @return the reports of all providers of the kind
   */
  @SuppressWarnings("NullAway") // a transient field is null after deserialisation
  public List<ProviderReport> candidates() {
    return candidates == null ? List.of() : candidates;
  }
}
