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

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where FFmpeg reads from.
 *
 * @param kind what it is
 * @param url how FFmpeg calls it
 * @param name how messages call it
 * @param file the file, if it is one
 * @param device FFmpeg's input device, if it is a camera
 * @param options FFmpeg's options for opening it
 */
record Address(
    Kind kind,
    String url,
    String name,
    Optional<Path> file,
    Optional<String> device,
    Map<String, String> options) {

  private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+)://(.*)");
  private static final Pattern SECRET = Pattern.compile("//[^/@]*@");

  enum Kind {
    FILE,
    /** A picture of a series: a broken one is an error, as no other follows in its file. */
    STILL,
    NETWORK,
    CAMERA
  }

  /** Whether a text is an address with a protocol. */
  static boolean isUrl(String text) {
    return URL.matcher(text).matches();
  }

  static Address ofFile(Path path) {
    return file(Kind.FILE, path);
  }

  static Address ofStill(Path path) {
    return file(Kind.STILL, path);
  }

  private static Address file(Kind kind, Path path) {
    // With the protocol FFmpeg sees no other in a file's name, and opens no address from within.
    String url = "file:" + path.toAbsolutePath();
    return new Address(kind, url, path.toString(), Optional.of(path), Optional.empty(), Map.of());
  }

  static Address ofUrl(String url) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      throw new IllegalArgumentException("'" + url + "' is no address with a protocol");
    }
    // Over UDP an RTSP stream loses packets, and firewalls let it not through.
    Map<String, String> options =
        parts.group(1).equalsIgnoreCase("rtsp") ? Map.of("rtsp_transport", "tcp") : Map.of();
    return new Address(
        Kind.NETWORK,
        url,
        SECRET.matcher(url).replaceFirst("//"),
        Optional.empty(),
        Optional.empty(),
        options);
  }

  static Address ofCamera(String device, String url, String name, Map<String, String> options) {
    return new Address(
        Kind.CAMERA, url, name, Optional.empty(), Optional.of(device), Map.copyOf(options));
  }

  /** Whether it is a stream over RTSP, encrypted or not. */
  boolean isRtsp() {
    return kind == Kind.NETWORK && url.regionMatches(true, 0, "rtsp", 0, 4);
  }

  /** Whether reading may wait for the world. */
  boolean canWait() {
    return kind == Kind.NETWORK || kind == Kind.CAMERA;
  }
}
