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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emotion4j.BackendKind;
import org.emotion4j.BackendNotFoundException;
import org.emotion4j.EmotionException;
import org.emotion4j.ProviderReport;
import org.emotion4j.ProviderReport.Status;
import org.emotion4j.internal.engine.Settings.Setting;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.Availability.Unavailable;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.BackendProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses one backend of a kind: the one that was named, else the one of highest priority whose
 * probe succeeds.
 *
 * <p>A named one that cannot be had is an error. Where none is named, one that fails while it is
 * made is reported and the next is tried.
 */
final class BackendSelector<B> {

  private static final Logger LOG = LoggerFactory.getLogger(BackendSelector.class);

  private final BackendKind kind;
  private final BackendRequest request;
  private final Optional<Setting> named;
  private final List<ProviderReport> rejected;

  /** Every candidate and what became of it so far, by falling priority. */
  private final Map<Candidate<B>, ProviderReport> reports = new LinkedHashMap<>();

  private BackendSelector(
      BackendKind kind, BackendRequest request, CandidateLoader.Found<B> found) {
    this.kind = kind;
    this.request = request;
    this.named = request.named(kind);
    this.rejected = found.rejected();
    found.candidates().forEach(candidate -> reports.put(candidate, probe(candidate)));
    available().ifPresent(this::choose);
  }

  static <B> BackendSelector<B> select(
      BackendKind kind, Class<? extends BackendProvider<B>> type, BackendRequest request) {
    return new BackendSelector<>(
        kind, request, CandidateLoader.load(kind, type, request.additions()));
  }

  /** All providers of the kind and what became of them. */
  List<ProviderReport> reports() {
    List<ProviderReport> all = new ArrayList<>(reports.values());
    all.addAll(rejected);
    return List.copyOf(all);
  }

  /** Makes the backend, or tells why there is none. */
  B require() {
    return create().orElseThrow(this::notFound);
  }

  /** Makes the backend if any can be had; that one which was named cannot is an error. */
  Optional<B> create() {
    Optional<Candidate<B>> chosen = chosen();
    while (chosen.isPresent()) {
      Candidate<B> candidate = chosen.get();
      try {
        return Optional.of(candidate.provider().create(request.optionsFor(candidate)));
      } catch (RuntimeException | LinkageError e) {
        failed(candidate, e);
      }
      available().ifPresent(this::choose);
      chosen = chosen();
    }
    if (named.isPresent()) {
      throw notFound();
    }
    return Optional.empty();
  }

  /** Makes every backend of the kind that can be had, the chosen one first. */
  List<B> createAll() {
    List<B> all = new ArrayList<>();
    all.add(require());
    for (Candidate<B> candidate : List.copyOf(reports.keySet())) {
      if (status(candidate) == Status.AVAILABLE) {
        try {
          all.add(candidate.provider().create(request.optionsFor(candidate)));
        } catch (EmotionException | LinkageError e) {
          failed(candidate, e);
        }
      }
    }
    return List.copyOf(all);
  }

  private ProviderReport probe(Candidate<B> candidate) {
    try {
      BackendOptions options = request.optionsFor(candidate);
      Availability availability = candidate.provider().probe(options);
      if (availability instanceof Unavailable unavailable) {
        return candidate.report(Status.UNAVAILABLE, unavailable.reason(), unavailable.coordinate());
      }
      return candidate.report(Status.AVAILABLE, "can run here", Optional.empty());
    } catch (IllegalArgumentException e) {
      if (isNamed(candidate)) {
        throw e;
      }
      return candidate.report(Status.UNAVAILABLE, String.valueOf(e.getMessage()), Optional.empty());
    } catch (RuntimeException | LinkageError e) {
      LOG.warn(
          "{} '{}' of {} failed in its probe", kind.label(), candidate.id(), candidate.origin(), e);
      return candidate.report(Status.BROKEN, "its probe failed: " + e, Optional.empty());
    }
  }

  private boolean isNamed(Candidate<B> candidate) {
    return named.isPresent() && named.get().value().equals(candidate.id());
  }

  private Optional<Candidate<B>> available() {
    return reports.keySet().stream()
        .filter(candidate -> named.isEmpty() || isNamed(candidate))
        .filter(candidate -> status(candidate) == Status.AVAILABLE)
        .findFirst();
  }

  private Optional<Candidate<B>> chosen() {
    return reports.keySet().stream()
        .filter(candidate -> status(candidate) == Status.CHOSEN)
        .findFirst();
  }

  private Status status(Candidate<B> candidate) {
    ProviderReport report = reports.get(candidate);
    return report == null ? Status.BROKEN : report.status();
  }

  private void choose(Candidate<B> candidate) {
    String reason =
        named
            .map(setting -> "named by " + setting.source())
            .orElse("the highest priority of those that can run here");
    reports.put(candidate, candidate.report(Status.CHOSEN, reason, Optional.empty()));
  }

  private void failed(Candidate<B> candidate, Throwable error) {
    if (isNamed(candidate)) {
      throw asException(candidate, error);
    }
    LOG.warn(
        "{} '{}' could not be made, the next is tried: {}",
        kind.label(),
        candidate.id(),
        error.toString());
    LOG.debug("The error of {} '{}'", kind.label(), candidate.id(), error);
    reports.put(
        candidate,
        candidate.report(Status.BROKEN, "it could not be made: " + error, Optional.empty()));
  }

  private RuntimeException asException(Candidate<B> candidate, Throwable error) {
    if (error instanceof EmotionException || error instanceof IllegalArgumentException) {
      return (RuntimeException) error;
    }
    return new EmotionException(
        "%s '%s' from %s could not be made: %s"
            .formatted(kind.label(), candidate.id(), candidate.origin(), error),
        error);
  }

  private BackendNotFoundException notFound() {
    StringBuilder text = new StringBuilder();
    text.append(
        named
            .map(
                setting ->
                    "The %s '%s', named by %s, cannot be used."
                        .formatted(kind.label(), setting.value(), setting.source()))
            .orElse("There is no " + kind.label() + " that can run here."));
    List<ProviderReport> candidates = reports();
    if (candidates.isEmpty()) {
      text.append(" None is on the class path.");
    } else {
      text.append(" There is:\n");
      candidates.forEach(report -> text.append(DiagnosticsText.of(report).indent(2)));
    }
    boolean known = named.isPresent() && reports.keySet().stream().anyMatch(this::isNamed);
    if (!known) {
      text.append(candidates.isEmpty() ? " " : "")
          .append("Add ")
          .append(Coordinates.of(kind))
          .append(", or the artifact that has it, to the class path.");
    }
    return new BackendNotFoundException(
        text.toString(), kind, named.map(Setting::value), candidates);
  }
}
