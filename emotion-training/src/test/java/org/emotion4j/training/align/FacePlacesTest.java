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
package org.emotion4j.training.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.emotion4j.training.Faces;
import org.emotion4j.training.data.FerPlus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacePlacesTest {

  private final Path csv;

  FacePlacesTest(@TempDir Path folder) {
    this.csv = folder.resolve("points.csv");
  }

  private FacePlaces read(String... lines) throws IOException {
    Files.writeString(csv, String.join("\n", lines) + "\n");
    return FacePlaces.read(csv);
  }

  /** The eyes alone, once where the standard face has them in 48 pixels and once 4.8 lower. */
  @Test
  void knowsTheFacesWhoseEyesWereFound() throws IOException {
    FacePlaces places =
        read(
            "file,label,right_eye_x,right_eye_y,left_eye_x,left_eye_y,nose_tip_x,nose_tip_y",
            "face0,anger,15.552,18.288,32.448,18.288,,",
            "face2,disgust,15.552,23.088,32.448,23.088,24,33.264",
            "face1,contempt,,,32.448,18.288,,",
            "face3,anger,,,,,,",
            "elsewhere,anger,15.552,18.288,32.448,18.288,,");
    FacePlaces.Placed placed = places.of(Faces.set(4, 1));
    assertEquals(2, placed.faces().size());
    assertEquals("face2", placed.faces().get(1).file());
    assertArrayEquals(new float[] {0, 0, 0, 0, 0, 0, 0, 0.2f}, placed.targets(), 1e-6f);
  }

  /**
   * Eyes that lie five pixels too low: the face moves up by five, and its lowest row is repeated.
   */
  @Test
  void bringsFacesToTheirPlace() throws IOException {
    FacePlaces places =
        read(
            "file,right_eye_x,right_eye_y,left_eye_x,left_eye_y",
            "face1,15.552,23.288,32.448,23.288");
    FerPlus data = Faces.data(9, 3);
    FerPlus aligned = places.align(data);
    byte[] before = data.valid().get(1).pixels();
    byte[] after = aligned.valid().get(1).pixels();
    for (int i = 0; i < after.length; i++) {
      int row = Math.min(47, i / 48 + 5);
      assertEquals(before[row * 48 + i % 48], after[i], "pixel " + i);
    }
    assertArrayEquals(data.valid().get(2).pixels(), aligned.valid().get(2).pixels());
    assertEquals(data.valid().get(1).label(), aligned.valid().get(1).label());
    assertEquals("face1", aligned.train().get(1).file());
    FerPlus still = places.leaveOutCopies(data);
    assertEquals(aligned.train().size(), still.train().size());
    assertArrayEquals(data.train().get(1).pixels(), still.train().get(1).pixels());
  }

  @Test
  void saysWhatIsWrongWithAFile() {
    IOException columns = assertThrows(IOException.class, () -> read("file,label"));
    assertTrue(columns.toString().contains("both eyes"), columns.toString());
    String head = "file,right_eye_x,right_eye_y,left_eye_x,left_eye_y";
    IOException number = assertThrows(IOException.class, () -> read(head, "a,1,2,3,x"));
    assertTrue(number.toString().contains("line 2"), number.toString());
    IOException cut = assertThrows(IOException.class, () -> read(head, "a,1,2,3,4", "b,1,2"));
    assertTrue(cut.toString().contains("line 3"), cut.toString());
    assertThrows(IOException.class, () -> FacePlaces.read(csv.resolveSibling("missing.csv")));
  }
}
