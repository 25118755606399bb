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

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.emotion4j.Image;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams from the JDK's own server on the loopback address. */
class NetworkSourcesTest {

  private static final int PICTURES = 12;
  private static final Duration SHORT = Duration.ofSeconds(2);

  private final Path folder;
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  NetworkSourcesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private String address(String path, HttpHandler handler) {
    server.createContext(path, handler);
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static void pictures(HttpExchange exchange, int count) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "multipart/x-mixed-replace; boundary=frame");
    exchange.sendResponseHeaders(200, 0);
    for (int i = 0; i < count; i++) {
      send(exchange.getResponseBody(), TestVideos.plain(64, 48, 200, 100, 20 * i));
    }
  }

  private static void send(OutputStream body, Image picture) throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(picture.toBufferedImage(), "jpg", jpeg);
    body.write(
        ("--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.size() + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    jpeg.writeTo(body);
    body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    body.flush();
  }

  @Test
  void aSizeThatChangesIsFittedIntoTheFirst() {
    String address =
        address(
            "/turned",
            exchange -> {
              pictures(exchange, PICTURES);
              send(exchange.getResponseBody(), TestVideos.plain(48, 96, 30, 60, 220));
              send(exchange.getResponseBody(), TestVideos.plain(48, 96, 30, 60, 220));
              exchange.close();
            });
    try (FrameSource source = FrameSources.open(address)) {
      for (int i = 0; i < PICTURES; i++) {
        source.next().orElseThrow().close();
      }
      try (Frame frame = source.next().orElseThrow()) {
        assertEquals(64, frame.image().width());
        assertEquals(48, frame.image().height());
        // 48x96 becomes 24x48 in the middle, from 20 to 44.
        assertEquals(0, TestVideos.rgb(frame.image(), 10, 24)[2]);
        assertEquals(220, (double) TestVideos.rgb(frame.image(), 32, 24)[2], 8);
        assertEquals(0, TestVideos.rgb(frame.image(), 54, 24)[2]);
      }
    }
  }

  @Test
  void readsMotionJpeg() {
    String address =
        address(
            "/camera",
            exchange -> {
              pictures(exchange, PICTURES);
              exchange.close();
            });
    FrameSource source = FrameSources.open(address);
    assertTrue(source.info().live());
    assertEquals(address, source.info().name());
    TestVideos.Read read = TestVideos.read(source);
    assertEquals(PICTURES, read.end().frames(), read.end().message());
    for (int i = 1; i < PICTURES; i++) {
      assertTrue(read.times().get(i) > read.times().get(i - 1), "times grow");
    }
  }

  @Test
  void readsAFileAsFromTheDisk() throws IOException {
    Path file = TestVideos.write(folder.resolve("a.mp4"), 64, 48, TestVideos.regular(30));
    byte[] content = Files.readAllBytes(file);
    String address =
        address(
            "/a.mp4",
            exchange -> {
              exchange.sendResponseHeaders(200, content.length);
              exchange.getResponseBody().write(content);
              exchange.close();
            });
    TestVideos.Read local = TestVideos.read(FrameSources.open(file));
    TestVideos.Read remote = TestVideos.read(FrameSources.open(address));
    assertEquals(local.times(), remote.times());
    assertEquals(local.checksum(), remote.checksum());
    assertEquals(SourceEnd.Kind.COMPLETE, remote.end().kind(), remote.end().message());
  }

  @Test
  void aStreamThatFallsSilentFails() {
    String address =
        address(
            "/silent",
            exchange -> {
              pictures(exchange, PICTURES);
              awaitEnd();
            });
    TestVideos.Read read = TestVideos.read(FrameSources.builder().readTimeout(SHORT).open(address));
    assertEquals(SourceEnd.Kind.FAILED, read.end().kind());
    assertTrue(read.end().message().contains("no data came for 2000 ms"), read.end().message());
    assertTrue(read.end().frames() >= PICTURES - 1, read.end().message());
  }

  /** In chunks, whose end is told, as cameras that speak HTTP 1.1 send them. */
  @Test
  void aCameraThatHangsUpWithinAPictureHasFailed() throws IOException {
    try (ServerSocket camera = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> served =
          CompletableFuture.runAsync(() -> hangUpWithinAPicture(camera), threads);
      String address = "http://127.0.0.1:" + camera.getLocalPort() + "/camera";
      TestVideos.Read read = TestVideos.read(FrameSources.open(address));
      assertEquals(SourceEnd.Kind.FAILED, read.end().kind(), read.end().message());
      assertTrue(read.end().frames() >= PICTURES - 1, read.end().message());
      served.join();
    }
  }

  private static void hangUpWithinAPicture(ServerSocket camera) {
    try (Socket client = camera.accept()) {
      String end = "\r\n\r\n";
      StringBuilder request = new StringBuilder();
      while (request.indexOf(end) < 0) {
        request.append((char) client.getInputStream().read());
      }
      OutputStream out = client.getOutputStream();
      String head =
          "HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n"
              + "Transfer-Encoding: chunked";
      out.write((head + end).getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i <= PICTURES; i++) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        send(part, TestVideos.plain(64, 48, 200, 100, 20 * i));
        String size = Integer.toHexString(part.size()) + "\r\n";
        out.write(size.getBytes(StandardCharsets.US_ASCII));
        out.write(part.toByteArray(), 0, i < PICTURES ? part.size() : part.size() / 2);
        out.write(i < PICTURES ? new byte[] {'\r', '\n'} : new byte[0]);
        out.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void closingEndsAThreadThatWaitsForData() throws Exception {
    String address =
        address(
            "/waiting",
            exchange -> {
              pictures(exchange, PICTURES);
              awaitEnd();
            });
    FrameSource source = FrameSources.builder().readTimeout(Duration.ofMinutes(10)).open(address);
    CountDownLatch read = new CountDownLatch(PICTURES - 1);
    CompletableFuture<Optional<SourceEnd>> reading =
        CompletableFuture.supplyAsync(() -> readUntilClosed(source, read), threads);
    assertTrue(read.await(60, TimeUnit.SECONDS));
    Thread.sleep(300); // until it waits, most likely
    source.close();
    reading
        .get(60, TimeUnit.SECONDS)
        .ifPresent(end -> assertEquals(SourceEnd.Kind.CLOSED, end.kind()));
  }

  /** How it ended; nothing if it was closed between two calls. */
  private static Optional<SourceEnd> readUntilClosed(FrameSource source, CountDownLatch read) {
    try {
      while (true) {
        Optional<Frame> next = source.next();
        if (next.isEmpty()) {
          return Optional.of(source.end());
        }
        next.get().close();
        read.countDown();
      }
    } catch (IllegalStateException closedBefore) {
      return Optional.empty();
    }
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() throws IOException {
    try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      for (String protocol : new String[] {"http", "rtsp"}) {
        String address = protocol + "://user:secret@127.0.0.1:" + deaf.getLocalPort() + "/a";
        VideoSourceException error =
            assertThrows(
                VideoSourceException.class,
                () -> FrameSources.builder().connectTimeout(SHORT).open(address));
        String message = String.valueOf(error.getMessage());
        assertTrue(message.contains("did not answer within 2000 ms"), message);
        assertTrue(!message.contains("secret"), message);
      }
    }
  }

  @Test
  void whatIsNotThereIsSaidToBe() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    String nobody = "http://127.0.0.1:" + port + "/a.mp4";
    assertTrue(refusal(nobody).contains("Connection refused"), refusal(nobody));
    String missing = address("/missing", exchange -> answer(exchange, 404));
    assertTrue(refusal(missing).contains("404"), refusal(missing));
    assertTrue(refusal("nothing://a").contains("Protocol not found"), refusal("nothing://a"));
  }

  private static void answer(HttpExchange exchange, int code) throws IOException {
    exchange.sendResponseHeaders(code, -1);
    exchange.close();
  }

  private static String refusal(String address) {
    return String.valueOf(
        assertThrows(VideoSourceException.class, () -> FrameSources.open(address)).getMessage());
  }

  private void awaitEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aStreamThatIsCutOffSaysSo() throws IOException {
    byte[] content =
        Files.readAllBytes(
            TestVideos.write(folder.resolve("b.mkv"), 64, 48, TestVideos.regular(100)));
    String address =
        address(
            "/b.mkv",
            exchange -> {
              exchange.sendResponseHeaders(200, content.length);
              exchange.getResponseBody().write(content, 0, content.length * 3 / 4);
              exchange.getResponseBody().flush();
              exchange.close();
            });
    TestVideos.Read read = TestVideos.read(FrameSources.open(address));
    assertEquals(SourceEnd.Kind.FAILED, read.end().kind(), read.end().message());
    assertEquals(Optional.of(true), Optional.of(read.end().frames() > 20));
  }
}
