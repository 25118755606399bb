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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emotion4j.BackendKind;
import org.emotion4j.Device;
import org.emotion4j.internal.engine.Settings.Setting;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.BackendProvider;

/**
 * What the user asks for: a backend for each kind, the device, options, and providers by code.
 *
 * @param ids the ids named in code, by kind
 * @param device the device named in code, if one was
 * @param options the options given in code: by backend, then by name
 * @param additions providers added in code
 */
record BackendRequest(
    Map<BackendKind, String> ids,
    Optional<Device> device,
    Map<String, Map<String, String>> options,
    List<BackendProvider<?>> additions) {

  BackendRequest {
    ids = Map.copyOf(ids);
    Map<String, Map<String, String>> copy = new HashMap<>();
    options.forEach((backend, values) -> copy.put(backend, Map.copyOf(values)));
    options = Map.copyOf(copy);
    additions = List.copyOf(additions);
  }

  static BackendRequest anything() {
    return new BackendRequest(Map.of(), Optional.empty(), Map.of(), List.of());
  }

  /** The id that was named for a kind, and by what. */
  Optional<Setting> named(BackendKind kind) {
    String id = ids.get(kind);
    return id != null ? Optional.of(new Setting(id, "the builder")) : Settings.find(kind.label());
  }

  /** The options that a provider would be made with. */
  BackendOptions optionsFor(Candidate<?> candidate) {
    Map<String, String> given = new HashMap<>();
    for (BackendOption option : candidate.options()) {
      Settings.find(candidate.id() + "." + option.name())
          .ifPresent(setting -> given.put(option.name(), setting.value()));
    }
    given.putAll(options.getOrDefault(candidate.id(), Map.of()));
    return BackendOptions.of(candidate.provider(), chosenDevice(), given);
  }

  private Device chosenDevice() {
    return device.orElseGet(
        () -> Settings.find("device").map(Setting::value).map(Device::parse).orElse(Device.AUTO));
  }
}
