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
package org.emotion4j.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.emotion4j.BoundingBox;
import org.emotion4j.Emotion;
import org.emotion4j.FaceCrop;
import org.emotion4j.Image;
import org.emotion4j.ValenceArousal;
import org.emotion4j.ValenceArousalRegressor;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.ValenceArousalRegressorProvider;
import org.emotion4j.testkit.SyntheticFaces;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** ONNX Runtime and TensorFlow place the same faces at the same points. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegressorAgreementTest {

  private static final int FACES = 200;
  private static final double TOLERANCE = 1e-4;

  private ValenceArousalRegressor onnx;
  private ValenceArousalRegressor tensorFlow;

  @BeforeAll
  void open() {
    onnx = create(new MobileNetVaOnnxProvider());
    tensorFlow = create(new MobileNetVaTensorFlowProvider());
  }

  private static ValenceArousalRegressor create(ValenceArousalRegressorProvider provider) {
    return provider.create(BackendOptions.defaults(provider));
  }

  @AfterAll
  void close() {
    onnx.close();
    tensorFlow.close();
  }

  @Test
  void onRealFaces() {
    try (FerPlus ferPlus = FerPlus.openOrSkip()) {
      List<FerPlus.Labelled> valid = ferPlus.valid();
      List<FaceCrop> faces =
          IntStream.range(0, FACES)
              .mapToObj(i -> ferPlus.face(valid.get(i * valid.size() / FACES)))
              .toList();
      assertAgreement(faces);
      assertTrue(
          onnx.estimateAll(faces).stream().map(Emotion::nearest).collect(Collectors.toSet()).size()
              >= 5,
          "200 faces should lie near many centres");
    }
  }

  @Test
  void onSyntheticFaces() {
    assertAgreement(
        IntStream.range(0, FACES)
            .mapToObj(
                i -> {
                  Image image = SyntheticFaces.face(i, 40 + i, 240 - i);
                  return new FaceCrop(
                      image, new BoundingBox(i % 30 - 15, i % 20 - 10, 30 + i, 220 - i));
                })
            .toList());
  }

  private void assertAgreement(List<FaceCrop> faces) {
    List<ValenceArousal> expected = onnx.estimateAll(faces);
    List<ValenceArousal> actual = tensorFlow.estimateAll(faces);
    assertEquals(FACES, expected.size());
    for (int i = 0; i < FACES; i++) {
      assertEquals(expected.get(i).valence(), actual.get(i).valence(), TOLERANCE, "face " + i);
      assertEquals(expected.get(i).arousal(), actual.get(i).arousal(), TOLERANCE, "face " + i);
    }
  }
}
