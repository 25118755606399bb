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
package org.emotion4j.benchmarks.contest;

import java.util.Optional;
import java.util.regex.Pattern;
import org.emotion4j.BackendNotFoundException;
import org.emotion4j.ProviderReport;

/**
 * Makes reasons fit to be published: where files lie on this machine is of no interest to others.
 */
public final class Reasons {

  private static final Pattern QUOTED =
      Pattern.compile("(['\"])(?:[A-Za-z]:)?[/\\\\][^'\"]*[/\\\\]");
  // Not within an address, nor between two words.
  private static final Pattern PLAIN =
      Pattern.compile("(?<![\\w/:.])(?:file:|[A-Za-z]:)?[/\\\\](?:[^\\s/\\\\'\":;,()]+[/\\\\])+");

  private Reasons() {}

  /**
   * Why one of this library's backends is not there: of all that an error tells, what it tells of
   * this one.
   *
   * @param id the backend
   * @param error the error
   * @return the reason
   */
  static String of(String id, RuntimeException error) {
    Optional<String> own =
        error instanceof BackendNotFoundException missing
            ? missing.candidates().stream()
                .filter(report -> report.id().equals(id))
                .map(ProviderReport::reason)
                .findFirst()
            : Optional.empty();
    return own.orElseGet(() -> String.valueOf(error.getMessage()));
  }

  /**
   * The reason, with the names of files in the place of their paths.
   *
   * @param reason a reason
   * @return what is published of it
   */
  public static String withoutPaths(String reason) {
    String named = QUOTED.matcher(reason).replaceAll("$1");
    // A page has a line for each reason.
    return PLAIN.matcher(named).replaceAll("").replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
