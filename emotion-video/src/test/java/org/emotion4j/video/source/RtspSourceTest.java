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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams over RTSP, from a server on the loopback address. */
class RtspSourceTest {

  private static final int PICTURES = 40;

  private final Path file;

  RtspSourceTest(@TempDir Path folder) {
    this.file = TestVideos.write(folder.resolve("a.mp4"), 64, 48, TestVideos.regular(PICTURES));
  }

  private RtspServer server(int pictures, RtspServer.End end) throws IOException {
    return new RtspServer(RawStreams.h264(file), pictures, end);
  }

  @Test
  void picturesAndTimesAreThoseOfTheFile() throws IOException {
    TestVideos.Read local = TestVideos.read(FrameSources.open(file));
    try (RtspServer server = server(PICTURES, RtspServer.End.BYE)) {
      FrameSource source = FrameSources.open(server.address());
      assertTrue(source.info().live());
      assertFalse(source.info().hasSound());
      assertEquals(64, source.info().width());
      TestVideos.Read remote = TestVideos.read(source);
      assertEquals(SourceEnd.Kind.COMPLETE, remote.end().kind(), remote.end().message());
      assertEquals(local.numbers(), remote.numbers());
      assertEquals(local.times(), remote.times());
      assertEquals(local.checksum(), remote.checksum());
    }
  }

  @Test
  void aCameraThatHangsUpHasFailed() throws IOException {
    try (RtspServer server = server(25, RtspServer.End.HANG_UP)) {
      TestVideos.Read read = TestVideos.read(FrameSources.open(server.address()));
      assertEquals(25, read.end().frames(), read.end().message());
      assertEquals(SourceEnd.Kind.FAILED, read.end().kind(), read.end().message());
      String told = server.address() + ": the server closed the connection";
      assertTrue(read.end().message().startsWith(told), read.end().message());
    }
  }

  @Test
  void aCameraThatFallsSilentIsGivenUp() throws IOException {
    Duration patience = Duration.ofSeconds(2);
    try (RtspServer server = server(25, RtspServer.End.SILENCE)) {
      TestVideos.Read read =
          TestVideos.read(FrameSources.builder().readTimeout(patience).open(server.address()));
      assertEquals(SourceEnd.Kind.FAILED, read.end().kind(), read.end().message());
      assertTrue(read.end().message().contains("no data came for 2000 ms"), read.end().message());
      assertTrue(read.end().frames() >= 24, read.end().message());
    }
  }
}
