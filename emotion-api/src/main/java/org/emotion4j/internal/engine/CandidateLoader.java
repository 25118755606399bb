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
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.emotion4j.BackendKind;
import org.emotion4j.ProviderReport;
import org.emotion4j.ProviderReport.Status;
import org.emotion4j.spi.BackendProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the providers of one kind: those added by code, then those of the API's class loader, then
 * those of the thread's. A provider that is broken is reported and does not hide the others.
 */
final class CandidateLoader<B> {

  private static final Logger LOG = LoggerFactory.getLogger(CandidateLoader.class);

  /** A class loader that fails in the same way for ever must not keep us for ever. */
  private static final int MAX_BROKEN = 100;

  private final BackendKind kind;
  private final Class<? extends BackendProvider<B>> type;
  private final Map<String, Candidate<B>> byId = new LinkedHashMap<>();
  private final Set<Class<?>> seen = new LinkedHashSet<>();
  private final List<ProviderReport> rejected = new ArrayList<>();

  private CandidateLoader(BackendKind kind, Class<? extends BackendProvider<B>> type) {
    this.kind = kind;
    this.type = type;
  }

  /**
   * What was found.
   *
   * @param candidates by falling priority
   * @param rejected the reports of those that cannot even be asked
   */
  record Found<B>(List<Candidate<B>> candidates, List<ProviderReport> rejected) {}

  static <B> Found<B> load(
      BackendKind kind,
      Class<? extends BackendProvider<B>> type,
      List<BackendProvider<?>> additions) {
    CandidateLoader<B> loader = new CandidateLoader<>(kind, type);
    for (BackendProvider<?> addition : additions) {
      if (type.isInstance(addition)) {
        loader.seen.add(addition.getClass());
        loader.add(type.cast(addition));
      }
    }
    loader.loadFrom(CandidateLoader.class.getClassLoader());
    loader.loadFrom(Thread.currentThread().getContextClassLoader());
    List<Candidate<B>> sorted = new ArrayList<>(loader.byId.values());
    sorted.sort(
        Comparator.comparingInt((Candidate<B> candidate) -> -candidate.priority())
            .thenComparing(Candidate::id));
    return new Found<>(List.copyOf(sorted), List.copyOf(loader.rejected));
  }

  private void loadFrom(@Nullable ClassLoader classLoader) {
    Iterator<? extends ServiceLoader.Provider<? extends BackendProvider<B>>> services =
        services(classLoader);
    int broken = 0;
    while (broken < MAX_BROKEN) {
      try {
        if (!services.hasNext()) {
          return;
        }
        ServiceLoader.Provider<? extends BackendProvider<B>> service = services.next();
        if (seen.add(service.type())) { // the two class loaders mostly find the same
          add(service.get());
        }
      } catch (ServiceConfigurationError | LinkageError e) {
        broken++;
        reject("a provider of a " + kind.label(), "a service file", e);
      }
    }
  }

  /** The lookup stands in this module, as the module descriptor's 'uses' asks for. */
  private Iterator<? extends ServiceLoader.Provider<? extends BackendProvider<B>>> services(
      @Nullable ClassLoader classLoader) {
    return ServiceLoader.load(type, classLoader).stream().iterator();
  }

  private void add(BackendProvider<B> provider) {
    String name = provider.getClass().getName();
    try {
      Candidate<B> candidate = Candidate.ask(provider, kind);
      Candidate<B> winner = byId.putIfAbsent(candidate.id(), candidate);
      if (winner != null) {
        String reason = "another with this id came first, from " + winner.origin();
        LOG.warn("{} '{}' of {} is not used: {}", kind.label(), candidate.id(), name, reason);
        rejected.add(candidate.report(Status.SHADOWED, reason, Optional.empty()));
      }
    } catch (RuntimeException | LinkageError e) {
      reject(name, Origins.of(provider.getClass()), e);
    }
  }

  private void reject(String id, String origin, Throwable error) {
    LOG.warn("{} is broken and not used", id, error);
    rejected.add(
        new ProviderReport(
            kind,
            id,
            Integer.MIN_VALUE,
            "broken provider",
            "unknown",
            List.of(),
            origin,
            Status.BROKEN,
            error.toString(),
            Optional.empty()));
  }
}
