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
package org.emotion4j.benchmarks.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.emotion4j.BoundingBox;
import org.emotion4j.models.metrics.MarkedPhoto;
import org.emotion4j.models.metrics.MarkedPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected numbers are worked out by hand. */
class DetectionScoreTest {

  private static final BoundingBox LEFT = new BoundingBox(0, 0, 10, 10);
  private static final BoundingBox RIGHT = new BoundingBox(20, 0, 10, 10);

  private static MarkedPhoto photo(List<BoundingBox> faces, BoundingBox... undecided) {
    return new MarkedPhoto("x/photo.jpg", Path.of("photo.jpg"), faces, List.of(undecided));
  }

  private static FoundFace face(double x, double confidence) {
    return new FoundFace(new BoundingBox(x, 0, 10, 10), confidence);
  }

  @Test
  void countsHitsAndWhatIsNone() {
    DetectionScore score =
        DetectionScore.of(
            photo(List.of(LEFT, RIGHT)), List.of(face(2, 0.9), face(100, 0.8), face(26, 0.7)));
    // 8 of 12 overlap; the third one overlaps by 4 of 16, which is too little.
    assertEquals(new DetectionScore(1, 1, 2, 1, 2, 8 / 12.0), score);
    assertEquals(0.5, score.recall());
    assertEquals(1 / 3.0, score.precision());
  }

  @Test
  void takesAFaceOnceAndTheSurestFirst() {
    DetectionScore score =
        DetectionScore.of(photo(List.of(LEFT)), List.of(face(0, 0.5), face(1, 0.9)));
    assertEquals(new DetectionScore(1, 1, 1, 1, 1, 9 / 11.0), score);
  }

  @Test
  void leavesOutWhatIsUndecided() {
    DetectionScore score =
        DetectionScore.of(photo(List.of(LEFT), RIGHT), List.of(face(0, 1), face(20, 1)));
    assertEquals(new DetectionScore(1, 1, 1, 1, 0, 1), score);
  }

  @Test
  void addsPhotosUp() {
    DetectionScore found = DetectionScore.of(photo(List.of(LEFT)), List.of(face(0, 1)));
    DetectionScore nothing = DetectionScore.of(photo(List.of()), List.of());
    assertEquals(new DetectionScore(2, 1, 1, 1, 0, 1), found.plus(nothing));
  }

  @Test
  void readsFoldersAndWhatOthersFound(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("images"));
    Files.createFile(folder.resolve("images/a.jpg"));
    Files.createFile(folder.resolve("images/b.jpg"));
    Files.writeString(
        folder.resolve("boxes.csv"),
        "file,width,x1,y1,x2,y2,kind\nimages/b.jpg,50,0,0,10,10,mask\nimages/b.jpg,50,20,0,30,10,ignore\n");
    List<MarkedPhoto> photos = MarkedPhotos.read(folder);
    assertEquals(folder.getFileName() + "/a.jpg", photos.get(0).name());
    assertEquals(List.of(), photos.get(0).faces());
    assertEquals(List.of(LEFT), photos.get(1).faces());
    assertEquals(List.of(RIGHT), photos.get(1).undecided());

    Path found = folder.resolve("found.txt");
    Files.writeString(found, "# program 1.0\nx/a.jpg\nx/b.jpg 20,0,30,10,0.5\n");
    assertEquals(List.of(), FoundFaces.read(found).get("x/a.jpg"));
    assertEquals(List.of(new FoundFace(RIGHT, 0.5)), FoundFaces.read(found).get("x/b.jpg"));
  }

  @Test
  void refusesMarksOfPhotosThatAreNotThere(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("images"));
    Files.writeString(
        folder.resolve("boxes.csv"), "file,x1,y1,x2,y2\nimages/missing.jpg,0,0,10,10\n");
    assertThrows(IllegalArgumentException.class, () -> MarkedPhotos.read(folder));
  }
}
