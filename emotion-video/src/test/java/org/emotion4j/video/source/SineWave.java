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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A tone of 440 Hz as a WAV file, made by the JDK. */
public final class SineWave {

  public static final int RATE = 8000;

  private SineWave() {}

  /** The samples: 16 bits, little end first, one channel. */
  public static byte[] samples(double seconds) {
    int count = (int) Math.round(seconds * RATE);
    ByteBuffer bytes = ByteBuffer.allocate(2 * count).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      bytes.putShort((short) Math.round(10_000 * Math.sin(2 * Math.PI * 440 * i / RATE)));
    }
    return bytes.array();
  }

  public static Path write(Path file, double seconds) throws IOException {
    return write(file, stream(seconds));
  }

  /** The same in the coding of telephones. */
  public static Path writeTelephone(Path file, double seconds) throws IOException {
    return write(file, AudioSystem.getAudioInputStream(AudioFormat.Encoding.ULAW, stream(seconds)));
  }

  private static AudioInputStream stream(double seconds) {
    byte[] samples = samples(seconds);
    AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
    return new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2);
  }

  private static Path write(Path file, AudioInputStream stream) throws IOException {
    AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
    return file;
  }
}
