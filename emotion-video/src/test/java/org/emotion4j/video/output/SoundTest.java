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
package org.emotion4j.video.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.emotion4j.video.source.Frame;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.emotion4j.video.source.RawStreams;
import org.emotion4j.video.source.SineWave;
import org.emotion4j.video.source.TestVideos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound is copied bit by bit, at its time. */
class SoundTest {

  private final Path folder;

  SoundTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static void writeSecond(VideoWriter writer) {
    for (int i = 0; i < 25; i++) {
      writer.write(TestVideos.plain(64, 48, 9 * i, 50, 50), 40_000L * i);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.mov", "a.mkv"})
  void allOfATonesSamplesArriveWithACompleteVideo(String name) throws IOException {
    Path tone = SineWave.write(folder.resolve("tone.wav"), 1.5);
    Path file = folder.resolve(name);
    try (VideoWriter writer = VideoWriter.builder(file, 64, 48).soundFrom(tone).open()) {
      assertTrue(writer.hasSound());
      writeSecond(writer);
    }
    RawStreams.Sound sound = RawStreams.sound(file);
    assertEquals(ByteBuffer.wrap(SineWave.samples(1.5)), sound.bytes());
    assertEquals(0L, sound.times().get(0));
    assertEquals(25, TestVideos.read(FrameSources.open(file)).end().frames());
  }

  @Test
  void soundEndsWithTheLastPictureOfAPart() throws IOException {
    Path tone = SineWave.write(folder.resolve("tone.wav"), 20);
    Path file = folder.resolve("a.mov");
    try (VideoWriter writer = VideoWriter.builder(file, 64, 48).soundFrom(tone).open()) {
      writeSecond(writer);
      writer.finish();
    }
    int seconds = SineWave.samples(1).length;
    int bytes = RawStreams.sound(file).bytes().remaining();
    // The packet that goes on at the end is copied whole: FFmpeg's WAV packets hold up to 4096
    // bytes.
    assertTrue(bytes >= seconds && bytes <= seconds + 4096, bytes + " bytes");
  }

  @Test
  void soundThatTheContainerDoesNotTakeIsRefused() throws IOException {
    Path telephone = SineWave.writeTelephone(folder.resolve("tone.wav"), 1);
    VideoWriter.Builder builder =
        VideoWriter.builder(folder.resolve("a.mp4"), 64, 48).soundFrom(telephone);
    String message =
        String.valueOf(assertThrows(VideoOutputException.class, builder::open).getMessage());
    assertTrue(message.contains("pcm_mulaw") && message.contains(".mkv"), message);
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
    Path file = folder.resolve("a.mkv");
    try (VideoWriter writer = VideoWriter.builder(file, 64, 48).soundFrom(telephone).open()) {
      writeSecond(writer);
    }
    assertEquals(SineWave.RATE, RawStreams.sound(file).bytes().remaining());
  }

  @Test
  void aSourceWithoutSoundIsFineAndAMissingOneIsNot() {
    Path silent = TestVideos.write(folder.resolve("silent.mp4"), 64, 48, TestVideos.regular(5));
    Path file = folder.resolve("a.mp4");
    try (VideoWriter writer = VideoWriter.builder(file, 64, 48).soundFrom(silent).open()) {
      assertFalse(writer.hasSound());
      writeSecond(writer);
    }
    assertEquals(25, TestVideos.read(FrameSources.open(file)).end().frames());
    VideoWriter.Builder missing =
        VideoWriter.builder(folder.resolve("b.mp4"), 64, 48).soundFrom(folder.resolve("none.mp4"));
    assertThrows(VideoOutputException.class, missing::open);
  }

  /** The second starts with the sound 2.4 s after the pictures. */
  @ParameterizedTest
  @CsvSource({
    "pyfeat_single_face.mp4, a.mp4",
    "pyfeat_face_noface_hevc.mov, a.mp4",
    "pyfeat_face_noface_hevc.mov, a.mkv"
  })
  void soundOfRealVideosStaysInStep(String source, String name) throws IOException {
    Path from = TestVideos.real(source);
    Path file = folder.resolve(name);
    copy(from, file);
    RawStreams.Sound before = RawStreams.sound(from);
    RawStreams.Sound after = RawStreams.sound(file);
    assertEquals(before.bytes(), after.bytes());
    for (int i = 0; i < before.times().size(); i++) {
      // QuickTime and Matroska place sound that starts late to the millisecond.
      assertEquals(before.times().get(i), (double) after.times().get(i), 1_001, "packet " + i);
    }
    TestVideos.Read read = TestVideos.read(FrameSources.open(from));
    TestVideos.Read written = TestVideos.read(FrameSources.open(file));
    assertEquals(read.times().size(), written.times().size());
    for (int i = 0; i < read.times().size(); i++) {
      assertEquals(read.times().get(i), (double) written.times().get(i), 1_000, "frame " + i);
    }
  }

  private static void copy(Path from, Path to) {
    try (FrameSource source = FrameSources.open(from);
        VideoWriter writer =
            VideoWriter.builder(to, source.info().width(), source.info().height())
                .frameRate(source.info().frameRate())
                .soundFrom(from)
                .open()) {
      Optional<Frame> next = source.next();
      while (next.isPresent()) {
        try (Frame frame = next.get()) {
          writer.write(frame.image(), frame.timestampMicros());
        }
        next = source.next();
      }
    }
  }
}
