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
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.emotion4j.Emotion;
import org.emotion4j.video.source.FrameSource;
import org.emotion4j.video.source.FrameSources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Videos from the JDK's own server on the loopback address. */
class VideoStreamTest {

  private final Path folder;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  VideoStreamTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private String address(String path, HttpHandler handler) {
    server.createContext(path, handler);
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Twelve pictures with a surprised face, as a camera in the network sends them. */
  private static void surprised(OutputStream body) throws IOException {
    BufferedImage image = new BufferedImage(80, 40, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 80 * 40; i++) {
      image.getRaster().setSample(i % 80, i / 80, 0, 10 * Emotion.SURPRISE.ordinal() + 5);
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", jpeg);
    for (int i = 0; i < 12; i++) {
      String head = "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n";
      body.write(head.formatted(jpeg.size()).getBytes(StandardCharsets.US_ASCII));
      jpeg.writeTo(body);
      body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
      body.flush();
    }
  }

  private static int frames(Path video) {
    try (FrameSource source = FrameSources.open(video)) {
      int count = 0;
      for (var next = source.next(); next.isPresent(); next = source.next()) {
        next.get().close();
        count++;
      }
      assertTrue(source.end().isComplete(), source.end().message());
      return count;
    }
  }

  @Test
  void motionJpegOfACamera() throws IOException {
    String address =
        address(
            "/camera",
            exchange -> {
              exchange
                  .getResponseHeaders()
                  .add("Content-Type", "multipart/x-mixed-replace; boundary=frame");
              exchange.sendResponseHeaders(200, 0);
              surprised(exchange.getResponseBody());
              exchange.close();
            });
    Path csv = folder.resolve("table.csv");
    Path out = folder.resolve("out.mp4");
    Cli.Run run = Cli.run("video", address, "--every", 1, "--csv", csv, "--out", out);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains(address + ": 12 frames"), run.out());
    assertEquals(12, frames(out));
    assertEquals(12, CsvRows.read(csv).size());
    CsvRows.read(csv).forEach(row -> assertEquals("surprise", row.get("emotion")));
  }

  @Test
  void aStreamThatBreaksOffKeepsWhatWasDone() throws IOException {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    for (int i = 0; i < 100; i++) {
      Cli.picture(pictures.resolve("frame%03d.png".formatted(i)), Emotion.HAPPY);
    }
    Path whole = folder.resolve("whole.mkv");
    assertEquals(0, Cli.run("video", pictures, "--out", whole).exitCode());
    byte[] content = Files.readAllBytes(whole);
    String address =
        address(
            "/whole.mkv",
            exchange -> {
              exchange.sendResponseHeaders(200, content.length);
              exchange.getResponseBody().write(Arrays.copyOf(content, content.length * 3 / 4));
              exchange.getResponseBody().flush();
              exchange.close();
            });
    Path csv = folder.resolve("table.csv");
    Path out = folder.resolve("out.mp4");
    Cli.Run run = Cli.run("video", address, "--every", 1, "--csv", csv, "--out", out);
    assertEquals(1, run.exitCode(), run.out());
    assertTrue(run.err().contains(address + ": reading failed"), run.err());
    int done = CsvRows.read(csv).size();
    assertTrue(done > 20 && done < 100, done + " rows");
    assertEquals(done, frames(out));
  }

  @Test
  void anAddressWhereNobodyAnswersIsToldBeforeAnyWork() throws IOException {
    String address = address("/none", exchange -> exchange.sendResponseHeaders(404, -1));
    Path csv = folder.resolve("table.csv");
    Cli.Run run = Cli.run("video", address, "--csv", csv);
    assertEquals(2, run.exitCode(), run.out());
    assertTrue(run.err().contains("404") && run.err().contains("Check the address"), run.err());
    assertTrue(Files.notExists(csv), "nothing is made");
  }
}
