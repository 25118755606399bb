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
package org.emotion4j.spi;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.emotion4j.Device;
import org.jspecify.annotations.Nullable;

/**
 * How a backend is to be made: the device, and a value for each option that it declares.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class BackendOptions {

  private final String backend;
  private final Device device;
  private final Map<String, String> values;

  private BackendOptions(String backend, Device device, Map<String, String> values) {
    this.backend = backend;
    this.device = device;
    this.values = values;
  }

  /**
   * The options for one backend: what is given, and the defaults for the rest.
   *
   * @param provider the backend's provider
   * @param device what to compute on
   * @param given values by name
   * @return the options
   * @throws IllegalArgumentException if a name is given that the backend does not declare
   */
  public static BackendOptions of(
      BackendProvider<?> provider, Device device, Map<String, String> given) {
    List<BackendOption> declared = provider.options();
    Map<String, String> unknown = new TreeMap<>(given);
    Map<String, String> values = new HashMap<>();
    for (BackendOption option : declared) {
      unknown.remove(option.name());
      values.put(option.name(), given.getOrDefault(option.name(), option.defaultValue()));
    }
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "Backend '%s' has no option %s; it has %s"
              .formatted(
                  provider.id(),
                  unknown.keySet(),
                  declared.stream().map(BackendOption::name).toList()));
    }
    return new BackendOptions(provider.id(), device, values);
  }

  /**
   * The defaults of one backend.
   *
   * @param provider the backend's provider
   * @return its options, on {@link Device#AUTO}
   */
  public static BackendOptions defaults(BackendProvider<?> provider) {
    return of(provider, Device.AUTO, Map.of());
  }

  /**
   * What to compute on.
   *
   * @return the device that the user asked for
   */
  public Device device() {
    return device;
  }

  /**
   * The value of an option as text.
   *
   * @param name a declared name
   * @return the value; may be empty
   * @throws IllegalArgumentException if the backend does not declare the name
   */
  public String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "Backend '" + backend + "' does not declare the option '" + name + "'");
    }
    return value;
  }

  /**
   * The value of an option as a whole number.
   *
   * @param name a declared name
   * @param min the least that is allowed
   * @param max the most that is allowed
   * @return the number
   * @throws IllegalArgumentException if it is no whole number of that range
   */
  public int integer(String name, int min, int max) {
    try {
      int value = Integer.parseInt(text(name).strip());
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw refused(name, "a whole number from " + min + " to " + max, e);
    }
    throw refused(name, "a whole number from " + min + " to " + max, null);
  }

  /**
   * The value of an option as a number.
   *
   * @param name a declared name
   * @param min the least that is allowed
   * @param max the most that is allowed
   * @return the number
   * @throws IllegalArgumentException if it is no number of that range
   */
  public double number(String name, double min, double max) {
    try {
      double value = Double.parseDouble(text(name).strip());
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw refused(name, "a number from " + min + " to " + max, e);
    }
    throw refused(name, "a number from " + min + " to " + max, null);
  }

  /**
   * The value of an option that is on or off.
   *
   * @param name a declared name
   * @return whether it is {@code true}
   * @throws IllegalArgumentException if it is neither {@code true} nor {@code false}
   */
  public boolean truth(String name) {
    return switch (text(name).strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refused(name, "true or false", null);
    };
  }

  /**
   * The value of an option as a path.
   *
   * @param name a declared name
   * @return the path, or empty if the value is empty
   * @throws IllegalArgumentException if it cannot be a path
   */
  public Optional<Path> path(String name) {
    String value = text(name);
    try {
      return value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
    } catch (InvalidPathException e) {
      throw refused(name, "a path", e);
    }
  }

  private IllegalArgumentException refused(String name, String wanted, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "Option '%s' of backend '%s' must be %s, not '%s'"
            .formatted(name, backend, wanted, text(name)),
        cause);
  }

  @Override
  public String toString() {
    return "BackendOptions[" + backend + ", device=" + device + ", " + new TreeMap<>(values) + "]";
  }
}
