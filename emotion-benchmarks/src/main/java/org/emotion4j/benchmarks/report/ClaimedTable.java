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
package org.emotion4j.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.emotion4j.benchmarks.contest.Spread;

/** The report's section with the figures that are told elsewhere, beside those of the run. */
final class ClaimedTable {

  private ClaimedTable() {}

  static void write(Page page, Results results) {
    page.heading("Figures told elsewhere, beside this run");
    if (results.quick() || !ClaimedFigures.areAbout(results)) {
      page.line("Left out: they are about all 100 photos of `" + ClaimedFigures.FOLDER + "`.");
      return;
    }
    page.line(
        "A difference counts where the run's rounds, or JMH's interval, lie apart from what is told, and by more than a tenth"
            + " of it; counts and parts must agree as far as they are told.");
    page.head("figure", "told", "in", "this run", "run / told", "");
    List<Claim> measurable =
        ClaimedFigures.all().stream().filter(claim -> claim.key().isPresent()).toList();
    for (Claim claim : measurable) {
      Optional<Spread> measured = ClaimedFigures.measured(claim, results);
      page.row(
          List.of(
              claim.figure(),
              told(claim),
              claim.where(),
              measured.map(run -> Page.plain(run.median())).orElse("not measured"),
              measured.map(run -> ratio(run.median(), claim.middle())).orElse(Page.NOTHING),
              measured.map(run -> verdict(claim, run)).orElse("")));
    }
    page.line("");
    page.line("Not measured by this report:");
    page.line("");
    for (Claim claim : ClaimedFigures.all()) {
      if (claim.key().isEmpty()) {
        page.line("* " + claim.figure() + " (" + claim.where() + "): " + claim.why());
      }
    }
  }

  private static String told(Claim claim) {
    String least = Page.plain(claim.least());
    return claim.least() == claim.most() ? least : least + " to " + Page.plain(claim.most());
  }

  private static String ratio(double run, double told) {
    return told == 0 ? Page.NOTHING : String.format(Locale.ROOT, "%.2f", run / told);
  }

  private static String verdict(Claim claim, Spread run) {
    if (ClaimedFigures.differs(claim, run)) {
      return "differs: " + claim.why();
    }
    return ClaimedFigures.isOpen(claim, run)
        ? "open: %s to %s in this run".formatted(Page.plain(run.least()), Page.plain(run.most()))
        : "as told";
  }
}
