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
package org.emotion4j.detectors.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the list of model files: a name in brackets, then lines {@code key = value}. Lines that are
 * empty or start with {@code #} are left out.
 */
final class ModelManifest {

  /** One entry as it was written. */
  private static final class Entry {

    private final int line;
    private final String name;
    private final Map<String, String> values = new TreeMap<>();

    Entry(int line, String name) {
      this.line = line;
      this.name = name;
    }

    /** A value that must be there; what remains in the end is a key that nobody knows. */
    String take(String key) {
      String value = values.remove(key);
      if (value == null) {
        throw new IllegalArgumentException("'" + key + "' is missing");
      }
      return value;
    }
  }

  private ModelManifest() {}

  /**
   * The files in their order.
   *
   * @throws IllegalArgumentException if the text is malformed: the message says where
   */
  static List<ModelFile> parse(String text) {
    List<ModelFile> files = new ArrayList<>();
    for (Entry entry : entries(text)) {
      try {
        files.add(file(entry));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "Manifest of model files, entry [%s] in line %d: %s"
                .formatted(entry.name, entry.line, e.getMessage()),
            e);
      }
    }
    return List.copyOf(files);
  }

  private static List<Entry> entries(String text) {
    List<Entry> entries = new ArrayList<>();
    List<String> lines = text.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int number = i + 1;
      if (line.startsWith("[") && line.endsWith("]")) {
        entries.add(new Entry(number, line.substring(1, line.length() - 1).strip()));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        if (entries.isEmpty()) {
          throw wrong(number, "there must be a name in brackets first, not '" + line + "'");
        }
        add(entries.get(entries.size() - 1), number, line);
      }
    }
    return entries;
  }

  private static void add(Entry entry, int number, String line) {
    int equals = line.indexOf('=');
    String key = line.substring(0, Math.max(0, equals)).strip();
    String value = line.substring(equals + 1).strip();
    if (key.isEmpty() || value.isEmpty()) {
      throw wrong(number, "'" + line + "' is not of the form 'key = value'");
    }
    if (entry.values.put(key, value) != null) {
      throw wrong(number, "'" + key + "' is there twice");
    }
  }

  private static IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException("Manifest of model files, line " + line + ": " + what);
  }

  private static ModelFile file(Entry entry) {
    ModelFile file =
        new ModelFile(
            entry.name,
            entry.take("file"),
            number(entry.take("bytes")),
            entry.take("sha256"),
            entry.take("licence"),
            entry.take("training-data"),
            uses(entry.take("used-by")),
            source(entry));
    if (!entry.values.isEmpty()) {
      throw new IllegalArgumentException("these keys are not known: " + entry.values.keySet());
    }
    return file;
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'bytes' must be a whole number, not '" + text + "'", e);
    }
  }

  private static List<ModelUse> uses(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).map(ModelManifest::use).toList();
  }

  private static ModelUse use(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new ModelUse(text, Optional.empty())
        : new ModelUse(text.substring(0, colon), Optional.of(text.substring(colon + 1)));
  }

  private static ModelSource source(Entry entry) {
    String kind = entry.take("source");
    return switch (kind) {
      case "npm" -> inPackage(ModelSource.Registry.NPM, entry);
      case "pypi" -> inPackage(ModelSource.Registry.PYPI, entry);
      case "pypi-sdist" -> inPackage(ModelSource.Registry.PYPI_SDIST, entry);
      case "user" -> new ModelSource.User(entry.take("get-from"));
      default ->
          throw new IllegalArgumentException(
              "'source' must be npm, pypi, pypi-sdist or user, not '" + kind + "'");
    };
  }

  private static ModelSource inPackage(ModelSource.Registry registry, Entry entry) {
    return new ModelSource.InPackage(
        registry, entry.take("package"), entry.take("version"), entry.take("path"));
  }
}
