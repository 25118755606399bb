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
package org.emotion4j.internal.image;

import java.nio.ByteOrder;

/**
 * Java converts a JPEG file with a colour profile to sRGB and cannot be told not to. No other
 * decoder does, so the profile is hidden from it.
 */
final class JpegProfile {

  private static final int START_OF_SCAN = 0xda;
  private static final int APP2 = 0xe2;
  private static final String IDENTIFIER = "ICC_PROFILE\0";

  private JpegProfile() {}

  /**
   * The file, or a copy of it in which no segment calls itself a profile.
   *
   * @param file a JPEG file whose markers have been walked over
   */
  static byte[] hidden(byte[] file) {
    Bytes bytes = new Bytes(file, ByteOrder.BIG_ENDIAN);
    byte[] result = file;
    long offset = 2;
    while (true) {
      offset = bytes.find(0xff, offset);
      int marker = bytes.u8(offset + 1);
      if (marker == START_OF_SCAN) {
        return result;
      }
      if (marker == 0xff) {
        offset++;
      } else if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd9)) {
        offset += 2;
      } else {
        if (marker == APP2 && bytes.startsWith(offset + 4, IDENTIFIER)) {
          result = result == file ? file.clone() : result;
          result[(int) offset + 4] = '-';
        }
        offset += 2 + bytes.u16(offset + 2);
      }
    }
  }
}
