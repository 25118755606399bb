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
package org.emotion4j.cli.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.emotion4j.Emotion;
import org.emotion4j.ValenceArousal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTableTest {

  @Test
  void readsColumnsInAnyOrder() {
    List<LabelledFace> faces =
        LabelsTable.read(
            "labels.csv",
            "\ufeffv_sad,label,file,extra,v_happy,split\r\n"
                + "2,sad,\"a,\"\"b\"\".png\",x,1,valid\r\n\r\n0,NON_FACE,c.png,y,5,train");
    assertEquals(
        List.of(
            new LabelledFace(
                "a,\"b\".png",
                Optional.of(Emotion.SAD),
                "valid",
                Optional.of(new Votes(2, 3)),
                Optional.empty(),
                2),
            new LabelledFace(
                "c.png",
                Optional.empty(),
                "train",
                Optional.of(new Votes(5, 5)),
                Optional.empty(),
                4)),
        faces);
  }

  @Test
  void splitAndVotesMayBeMissing() {
    LabelledFace face = LabelsTable.read("labels.csv", "file,label\na.png,happy\n").get(0);
    assertEquals("", face.split());
    assertTrue(face.votes().isEmpty());
  }

  @Test
  void readsValenceAndArousalWhereBothAreThere() {
    String head = "file,label,arousal,valence\n";
    LabelledFace face = LabelsTable.read("x", head + "a.png,happy,-0.5,1e-1\n").get(0);
    assertEquals(Optional.of(new ValenceArousal(0.1, -0.5)), face.point());
    face = LabelsTable.read("x", "file,label,valence\na.png,happy,1\n").get(0);
    assertTrue(face.point().isEmpty());
  }

  @Test
  void countsLinesInQuotedValues() {
    LabelledFace face = LabelsTable.read("x", "file,label\n\"a\nb.png\",happy\nc.png,sad\n").get(1);
    assertEquals(4, face.line());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|is empty",
        "file,emotion~a.png,happy|no column 'label'",
        "label~happy|no column 'file'",
        "file,label~a.png,happy~b.png,glad|line 3 has the label 'glad'; there are anger, contempt",
        "file,label~a.png|line 2 has 1 values for 2 columns",
        "file,label~,happy|line 2 names no file",
        "file,label,v_sad~a.png,sad,few|line 2 has 'few' in the column v_sad",
        "file,label,v_sad~a.png,sad,-1|line 2 has '-1' in the column v_sad",
        "file,label,valence,arousal~a.png,sad,0,high|line 2 has 'high' in the column arousal",
        "file,label,valence,arousal~a.png,sad,NaN,0|line 2 has 'NaN' in the column valence",
        "file,label~\"a.png,happy|a quote in line 2 is not closed",
        "file,label~\"a\".png,happy|line 2 goes on after a closing quote",
      },
      quoteCharacter = '\'')
  void saysWhatIsWrongAndWhere(String text, String message) {
    LabelsException e =
        assertThrows(
            LabelsException.class, () -> LabelsTable.read("labels.csv", text.replace('~', '\n')));
    assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
    assertTrue(String.valueOf(e.getMessage()).contains("labels.csv"), e.getMessage());
  }

  @Test
  void moreThanHalfOfTheVotesIsAMajority() {
    assertTrue(new Votes(6, 10).isMajority());
    assertEquals(false, new Votes(5, 10).isMajority());
    assertEquals(false, new Votes(0, 0).isMajority());
  }
}
