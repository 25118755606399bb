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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.emotion4j.BoundingBox;
import org.emotion4j.benchmarks.accuracy.FoundFace;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Talks to real Python processes; skipped where there is no {@code python3}. */
class PythonPeerTest {

  private static final List<Path> PHOTOS = List.of(Path.of("a.jpg"), Path.of("b c.jpg"));

  private final Path folder;
  private final Path python;

  PythonPeerTest(@TempDir Path folder) {
    this.folder = folder;
    this.python =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
            .map(place -> Path.of(place, "python3"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(folder);
    Assumptions.assumeTrue(Files.isRegularFile(python), "there is no python3");
  }

  private Entry entry(String... script) throws IOException {
    Path file = Files.write(folder.resolve("peer.py"), List.of(script));
    return PythonPeer.entry("peer", python, file, List.of("name"));
  }

  private static final String[] READ_PHOTOS = {
    "import sys",
    "photos = []",
    "line = sys.stdin.readline()",
    "while line.strip():",
    "    photos.append(line.strip())",
    "    line = sys.stdin.readline()",
  };

  private static String[] reading(String... more) {
    String[] all = Arrays.copyOf(READ_PHOTOS, READ_PHOTOS.length + more.length);
    System.arraycopy(more, 0, all, READ_PHOTOS.length, more.length);
    return all;
  }

  @Test
  void asksAndReadsAnswers() throws IOException {
    Entry entry =
        entry(
            reading(
                "print('READY', sys.argv[1], len(photos), photos[1].endswith('/b c.jpg'))",
                "sys.stdout.flush()",
                "for line in sys.stdin:",
                "    print({'round': '0.5', 'threads': '3'}.get(line.strip(), '1,2,4,6,0.75 0,0,3,3,1\\n'))",
                "    sys.stdout.flush()"));
    try (Contender peer = entry.opener().open(PHOTOS)) {
      assertEquals("name 2 True", peer.setting());
      assertEquals(250, peer.round(), "milliseconds a photo of two in half a second");
      assertEquals(Optional.of(3), peer.threads());
      assertEquals(
          List.of(
              List.of(
                  new FoundFace(new BoundingBox(1, 2, 3, 4), 0.75),
                  new FoundFace(new BoundingBox(0, 0, 3, 3), 1)),
              List.of()),
          peer.findAll());
    }
  }

  @Test
  void passesReasonsOn() throws IOException {
    Entry failing = entry(reading("print('FAILED ModuleNotFoundError: No module named x')"));
    ContenderException why =
        assertThrows(ContenderException.class, () -> failing.opener().open(PHOTOS));
    assertEquals("ModuleNotFoundError: No module named x", why.getMessage());
    Entry ending = entry("import sys", "sys.exit(3)");
    why = assertThrows(ContenderException.class, () -> ending.opener().open(PHOTOS));
    assertFalse(String.valueOf(why.getMessage()).isBlank());
    Entry none = PythonPeer.entry("peer", folder.resolve("none"), folder, List.of());
    why = assertThrows(ContenderException.class, () -> none.opener().open(PHOTOS));
    assertTrue(String.valueOf(why.getMessage()).contains("make_environments.sh"));
  }

  /** A name that is no peer: the real script says so, or that a package is missing. */
  @Test
  void theRealScriptTellsWhatIsWrong() {
    Path script = Path.of("src/main/python/peers/contender.py");
    Entry entry = PythonPeer.entry("peer", python, script, List.of("nobody"));
    ContenderException why =
        assertThrows(ContenderException.class, () -> entry.opener().open(List.of()));
    assertTrue(
        String.valueOf(why.getMessage()).matches("(KeyError|ModuleNotFoundError): .*"),
        why.getMessage());
  }
}
