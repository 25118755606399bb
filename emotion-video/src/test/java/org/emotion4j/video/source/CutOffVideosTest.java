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
package org.emotion4j.video.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that end too early, or are no videos. */
class CutOffVideosTest {

  private final Path folder;

  CutOffVideosTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path cut(Path file, double part) throws IOException {
    byte[] content = Files.readAllBytes(file);
    Path cut = folder.resolve("cut-" + file.getFileName());
    return Files.write(cut, Arrays.copyOf(content, (int) (content.length * part)));
  }

  private static String refusal(Path file) {
    return String.valueOf(
        assertThrows(VideoSourceException.class, () -> FrameSources.open(file)).getMessage());
  }

  /** The counts are those of ffprobe 5.1.9; of the AVI file without its last, broken picture. */
  @ParameterizedTest
  @CsvSource({"asl_yes.mkv, 34", "pyfeat_single_face_vp8.webm, 42", "fer_test_mjpeg.avi, 70"})
  void areReadUpToTheCut(String name, int frames) throws IOException {
    Path whole = TestVideos.real(name);
    TestVideos.Read read = TestVideos.read(FrameSources.open(cut(whole, 0.6)));
    assertEquals(SourceEnd.Kind.CUT_OFF, read.end().kind());
    assertEquals(frames, read.end().frames());
    assertTrue(read.end().message().contains("cut off"), read.end().message());
    assertTrue(read.end().message().contains(frames + " frames"), read.end().message());
    TestVideos.Read all = TestVideos.read(FrameSources.open(whole));
    // Not simply the first ones: a later frame may be stored before those that are made from it.
    assertTrue(all.times().containsAll(read.times()), read.times().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.mp4", "a.mov", "a.mkv"})
  void areNoticedIfOneByteIsMissing(String name) throws IOException {
    Path whole = TestVideos.write(folder.resolve(name), 64, 48, TestVideos.regular(30));
    byte[] content = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut-" + name);
    Files.write(cut, Arrays.copyOf(content, content.length - 1));
    assertEquals(SourceEnd.Kind.COMPLETE, TestVideos.read(FrameSources.open(whole)).end().kind());
    assertEquals(SourceEnd.Kind.CUT_OFF, TestVideos.read(FrameSources.open(cut)).end().kind());
  }

  @Test
  void areReadFromAnIndexAtTheStart() throws IOException {
    Path whole = TestVideos.write(folder.resolve("a.mp4"), 64, 48, TestVideos.regular(100));
    TestVideos.Read read = TestVideos.read(FrameSources.open(cut(whole, 0.8)));
    assertEquals(SourceEnd.Kind.CUT_OFF, read.end().kind());
    int frames = read.times().size();
    assertTrue(frames > 20 && frames < 100, frames + " frames");
  }

  @Test
  void withoutTheirIndexAreRefused() throws IOException {
    Path file = cut(TestVideos.real("fer_test.mp4"), 0.6);
    String message = refusal(file);
    assertTrue(message.contains(file.toString()) && message.contains("cut off"), message);
  }

  @Test
  void missingEmptyAndOtherFilesAreRefused() throws IOException {
    Path missing = folder.resolve("none.mp4");
    assertEquals("There is no file " + missing, refusal(missing));
    Path empty = Files.createFile(folder.resolve("empty.mp4"));
    assertEquals(empty + " is empty", refusal(empty));
    byte[] noise = new byte[50_000];
    new Random(7).nextBytes(noise);
    Path garbage = Files.write(folder.resolve("noise.mp4"), noise);
    assertTrue(refusal(garbage).contains("no video that FFmpeg can read"), refusal(garbage));
    Path text = Files.writeString(folder.resolve("text.mkv"), "no video\n".repeat(500));
    assertTrue(refusal(text).contains("no video that FFmpeg can read"), refusal(text));
  }

  @Test
  void soundAloneIsRefused() throws IOException {
    Path sound = SineWave.write(folder.resolve("a.wav"), 1);
    assertTrue(refusal(sound).contains("holds no pictures"), refusal(sound));
  }

  @Test
  void addressesInPlaylistsAreNotOpened() throws IOException {
    Path list = folder.resolve("list.mp4");
    Files.writeString(
        list, "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://127.0.0.1:9/a.ts\n");
    assertTrue(refusal(list).contains(list.toString()), refusal(list));
  }
}
