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
package org.emotion4j.detectors.internal.opencv;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.emotion4j.ModelFileException;
import org.emotion4j.detectors.models.ModelContent;

/**
 * The description of the SSD for OpenCV's Caffe importer, which computes on memory that is not its
 * own where a description and the weights do not fit. So only the published one is let through; it
 * may be laid out in another way.
 */
final class SsdDescription {

  /** Of the tokens without comments, with one blank between them. */
  private static final String SHA256 =
      "3064a41d27776b8fc790e9e751ead9dc1583513605919d82db8ad1dec15bd839";

  /** A text, a word or number, a comment, or any other sign. */
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"\\n]*\"|[a-zA-Z0-9_.+-]+|#[^\\n]*|\\S");

  private SsdDescription() {}

  /**
   * The description to compute with.
   *
   * @param file a file
   * @param publishedPadding whether the last convolutions are padded, as they were not when they
   *     were trained (github.com/opencv/opencv, issue 15106)
   * @return the content of a prototxt file
   * @throws ModelFileException if the file describes something else
   */
  static byte[] read(ModelContent file, boolean publishedPadding) {
    String text = tokens(file.content());
    if (!sha256(text).equals(SHA256)) {
      throw new ModelFileException(
          "%s does not describe the network that this backend runs. Name OpenCV's deploy.prototxt, or none"
              .formatted(file.where()));
    }
    String right =
        publishedPadding ? text : withoutPadding(withoutPadding(text, "conv8_2_h"), "conv9_2_h");
    return right.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String tokens(byte[] content) {
    return TOKEN
        .matcher(new String(content, StandardCharsets.ISO_8859_1))
        .results()
        .map(match -> match.group())
        .filter(token -> !token.startsWith("#"))
        .collect(Collectors.joining(" "));
  }

  private static String withoutPadding(String text, String layer) {
    String padding = "pad : 1";
    int at = text.indexOf(padding, text.indexOf("name : \"" + layer + "\""));
    return text.substring(0, at) + "pad : 0" + text.substring(at + padding.length());
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
