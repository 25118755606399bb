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
package org.emotion4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.emotion4j.video.pipeline.PipelineOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class FollowChoiceTest {

  @Command
  private static final class Bare {
    @Mixin private FollowChoice follow = new FollowChoice();
  }

  private static FollowChoice parse(String... words) {
    Bare bare = new Bare();
    new CommandLine(bare).parseArgs(words);
    return bare.follow;
  }

  @Test
  void aNumberIsADistance() {
    assertEquals(3, parse().options().detectEvery());
    PipelineOptions options = parse("--every", "7").options();
    assertEquals(7, options.detectEvery());
    assertEquals(OptionalInt.empty(), options.detectAtLeastEvery());
  }

  @Test
  void autoIsAdaptive() {
    PipelineOptions options = parse("--every", "auto").options();
    assertEquals(1, options.detectEvery());
    assertEquals(OptionalInt.of(15), options.detectAtLeastEvery());
    assertEquals(OptionalInt.of(40), parse("--every", "auto:40").options().detectAtLeastEvery());
  }

  @Test
  void liveToo() {
    PipelineOptions options = parse("--every", "auto:40", "--live=50").options();
    assertEquals(OptionalInt.of(40), options.detectAtLeastEvery());
    assertEquals(50, options.latencyBudget().orElseThrow().toMillis());
    assertEquals(OptionalInt.of(15), parse("--every=auto").liveOptions().detectAtLeastEvery());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "-1", "1.5", "01", "auto:", "auto:0", "auto:x", "automatic", "3:5"})
  void anythingElseIsRefused(String every) {
    WrongUse error = assertThrows(WrongUse.class, () -> parse("--every=" + every).options());
    String message = String.valueOf(error.getMessage());
    assertTrue(message.contains("'" + every + "'") && message.contains("auto:30"), message);
  }
}
