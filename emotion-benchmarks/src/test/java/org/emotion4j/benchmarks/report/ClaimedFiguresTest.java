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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.emotion4j.benchmarks.contest.Spread;
import org.junit.jupiter.api.Test;

class ClaimedFiguresTest {

  private static Claim claim(double least, double most) {
    return new Claim("a figure", Optional.of("ms/haar"), least, most, "README.md", "no reason");
  }

  @Test
  void aDifferenceCountsOnlyBeyondTheRounds() {
    assertFalse(ClaimedFigures.differs(claim(10, 11), new Spread(12, 10.9, 13)), "ranges meet");
    assertTrue(ClaimedFigures.differs(claim(10, 11), new Spread(13, 12, 14)));
    assertFalse(ClaimedFigures.differs(claim(10, 11), new Spread(11.5, 11.2, 12)), "by 5 %");
    assertTrue(ClaimedFigures.differs(claim(10, 11), new Spread(8, 7, 9)));
    // Counts and parts: 0.978 may be told as 0.98, 0.97 may not.
    assertFalse(ClaimedFigures.differs(claim(0.98, 0.98), new Spread(0.978, 0.978, 0.978)));
    assertTrue(ClaimedFigures.differs(claim(0.98, 0.98), new Spread(0.97, 0.97, 0.97)));
  }

  @Test
  void roundsFarApartLeaveAFigureOpen() {
    assertTrue(ClaimedFigures.isOpen(claim(10, 11), new Spread(14, 10.9, 17)), "ranges meet");
    assertFalse(ClaimedFigures.isOpen(claim(10, 11), new Spread(14, 13, 17)), "that differs");
    assertFalse(ClaimedFigures.isOpen(claim(10, 11), new Spread(11.5, 10, 17)), "by 5 %");
    assertFalse(ClaimedFigures.isOpen(claim(0.98, 0.98), new Spread(0.978, 0.978, 0.978)));
  }

  /** The committed results have every figure but those of JMH or of a file that was not there. */
  @Test
  void everyKeyLeadsToSomething() throws Exception {
    Results results = ResultsFile.read(Path.of("results.json"));
    assertTrue(ClaimedFigures.areAbout(results));
    for (Claim claim : ClaimedFigures.all()) {
      String key = claim.key().orElse("");
      assertTrue(
          key.matches(
              "|((ms|recall|precision|false)/[a-z-]+)|(ratio/[a-z-]+/[a-z-]+)"
                  + "|(call/[A-Z][a-z]+/.*)|(video/(pipeline|sequence|ratio)/[13])"),
          key);
      if (key.matches("(ms|recall|precision)/(?!yunet).*")) {
        assertTrue(ClaimedFigures.measured(claim, results).isPresent(), key);
      }
    }
  }

  @Test
  void whatIsToldStandsWhereItIsSaidTo() throws Exception {
    for (Claim claim : ClaimedFigures.all()) {
      assertTrue(Files.isRegularFile(Path.of("..", claim.where())), claim.where());
      assertFalse(claim.why().isBlank(), claim.figure());
    }
  }

  @Test
  void numbersAreShort() {
    assertEquals("0.38", Page.plain(0.38));
    assertEquals("57", Page.plain(57));
    assertEquals("0.0227", Page.plain(0.0227));
    assertEquals("0", Page.plain(0));
    assertEquals("100", Page.plain(100.2));
  }
}
