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

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * A camera on the loopback address, as RFC 2326 (RTSP), 3550 (RTP) and 6184 (H.264 in RTP) have it:
 * it answers one client, and sends the pictures of a video over the same connection.
 */
final class RtspServer implements AutoCloseable {

  /** What it does after its last picture. */
  enum End {
    /** Says that no more will come, and goes on answering. */
    BYE,
    /** Hangs up without a word, as a camera does that loses its power or is restarted. */
    HANG_UP,
    /** Says nothing any more. */
    SILENCE
  }

  private static final int SSRC = 0x1234;

  /** Times and numbers begin anywhere, as the standard has it. */
  private static final int FIRST_TIME = 0x7ABCDEF;

  /** A report of nothing, with which RTCP begins, then BYE. */
  private static final byte[] GOODBYE = {
    (byte) 0x80, (byte) 201, 0, 1, 0, 0, 0x12, 0x34, (byte) 0x81, (byte) 203, 0, 1, 0, 0, 0x12, 0x34
  };

  private static final String OK = "RTSP/1.0 200 OK\r\nCSeq: ";

  private final ServerSocket socket;
  private final RawStreams.CodedVideo video;
  private final int pictures;
  private final End end;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread thread;
  private int sent = 4711;

  /** Sends so many pictures of a video, then ends so. */
  RtspServer(RawStreams.CodedVideo video, int pictures, End end) throws IOException {
    this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    this.video = video;
    this.pictures = pictures;
    this.end = end;
    this.thread = new Thread(this::serve, "rtsp-server");
    thread.setDaemon(true);
    thread.start();
  }

  String address() {
    return "rtsp://127.0.0.1:" + socket.getLocalPort() + "/camera";
  }

  private void serve() {
    try (Socket client = socket.accept()) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      DataOutputStream out = new DataOutputStream(client.getOutputStream());
      while (!answer(request(in), out)) {
        // Until it is to play.
      }
      for (int i = 0; i < pictures; i++) {
        send(out, i);
      }
      switch (end) {
        case BYE -> {
          packet(out, 1, GOODBYE);
          while (true) {
            answer(request(in), out);
          }
        }
        case SILENCE -> over.await();
        case HANG_UP -> {}
      }
    } catch (IOException | InterruptedException e) {
      // The client has gone, or the test is over.
    }
  }

  /** The lines of a request; its first is the method and the address. */
  private static List<String> request(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String text = "";
    while (!text.endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the client has gone");
      }
      bytes.write(next);
      text = bytes.toString(StandardCharsets.US_ASCII);
    }
    return text.lines().toList();
  }

  /** Answers, and tells whether it is to play. */
  private boolean answer(List<String> request, DataOutputStream out) throws IOException {
    String number =
        request.stream()
            .filter(line -> line.startsWith("CSeq:"))
            .map(line -> line.substring(5).strip())
            .findFirst()
            .orElseThrow();
    String[] words = request.get(0).split(" ", -1);
    String rest =
        switch (words[0]) {
          case "OPTIONS" -> "Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN\r\n\r\n";
          case "DESCRIBE" -> {
            String sdp = description();
            yield "Content-Base: %s/\r\nContent-Type: application/sdp\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(words[1], sdp.length(), sdp);
          }
          case "SETUP" -> "Session: 1\r\nTransport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n\r\n";
          default -> "Session: 1\r\n\r\n";
        };
    out.write((OK + number + "\r\n" + rest).getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return words[0].equals("PLAY");
  }

  private String description() {
    String parameters =
        video.parameters().stream()
            .map(set -> Base64.getEncoder().encodeToString(set))
            .collect(Collectors.joining(","));
    return """
        v=0
        o=- 1 1 IN IP4 127.0.0.1
        s=camera
        c=IN IP4 0.0.0.0
        t=0 0
        m=video 0 RTP/AVP 96
        a=rtpmap:96 H264/90000
        a=fmtp:96 packetization-mode=1;sprop-parameter-sets=%s
        a=control:pictures
        """
        .formatted(parameters)
        .replace("\n", "\r\n");
  }

  /** Each unit in a packet; the last one of a picture is marked. */
  private void send(DataOutputStream out, int index) throws IOException {
    RawStreams.CodedPicture picture = video.pictures().get(index);
    List<byte[]> units = picture.units();
    for (int i = 0; i < units.size(); i++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream rtp = new DataOutputStream(bytes);
      rtp.writeByte(0x80);
      rtp.writeByte(i == units.size() - 1 ? 0x80 | 96 : 96);
      rtp.writeShort(sent++);
      rtp.writeInt(FIRST_TIME + (int) (picture.micros() * 9 / 100)); // 90 kHz
      rtp.writeInt(SSRC);
      rtp.write(units.get(i));
      packet(out, 0, bytes.toByteArray());
    }
  }

  private static void packet(DataOutputStream out, int channel, byte[] bytes) throws IOException {
    out.writeByte('$');
    out.writeByte(channel);
    out.writeShort(bytes.length);
    out.write(bytes);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    over.countDown();
    socket.close();
    thread.interrupt();
  }
}
