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
package org.emotion4j.training.loop;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.emotion4j.internal.files.PartFile;

/**
 * The state of a training between two epochs: with it the training goes on as if it had never
 * stopped.
 *
 * @param plan what is being trained, as text; only the same can go on
 * @param epoch how many epochs are done
 * @param values the parameters' values by name
 * @param memory what the optimiser remembers, by name
 * @param averages the parameters' means over the last epochs, by name; empty if there are none
 */
public record Checkpoint(
    String plan,
    int epoch,
    Map<String, float[]> values,
    Map<String, float[]> memory,
    Map<String, float[]> averages) {

  private static final int MAGIC = 0x65346a32; // "e4j2"

  /**
   * The parameters with which the network does best.
   *
   * @return the averages where there are some, else the values
   */
  public Map<String, float[]> settled() {
    return averages.isEmpty() ? values : averages;
  }

  /**
   * Writes the checkpoint; the file appears whole or not at all.
   *
   * @param file where to
   * @throws IOException if that fails
   */
  public void write(Path file) throws IOException {
    PartFile.write(
        file,
        stream -> {
          CRC32 sum = new CRC32();
          DataOutputStream out =
              new DataOutputStream(new CheckedOutputStream(new BufferedOutputStream(stream), sum));
          out.writeInt(MAGIC);
          out.writeUTF(plan);
          out.writeInt(epoch);
          writeAll(out, values);
          writeAll(out, memory);
          writeAll(out, averages);
          out.writeLong(sum.getValue());
          out.flush();
        });
  }

  /**
   * Reads a checkpoint.
   *
   * @param file from where
   * @return what {@link #write} has written
   * @throws IOException if the file is missing, cut off, changed or no checkpoint
   */
  public static Checkpoint read(Path file) throws IOException {
    CRC32 sum = new CRC32();
    try (DataInputStream in =
        new DataInputStream(
            new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), sum))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("'" + file + "' is no checkpoint of a training");
      }
      Checkpoint checkpoint =
          new Checkpoint(in.readUTF(), in.readInt(), readAll(in), readAll(in), readAll(in));
      long expected = sum.getValue();
      if (in.readLong() != expected) {
        throw new IOException("The checkpoint '" + file + "' is damaged; delete it to start anew");
      }
      return checkpoint;
    } catch (EOFException | NegativeArraySizeException | OutOfMemoryError e) {
      throw new IOException("The checkpoint '" + file + "' is damaged; delete it to start anew", e);
    }
  }

  private static void writeAll(DataOutputStream out, Map<String, float[]> all) throws IOException {
    out.writeInt(all.size());
    for (Map.Entry<String, float[]> entry : all.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeInt(entry.getValue().length);
      for (float number : entry.getValue()) {
        out.writeFloat(number);
      }
    }
  }

  private static Map<String, float[]> readAll(DataInputStream in) throws IOException {
    Map<String, float[]> all = new LinkedHashMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      float[] numbers = new float[in.readInt()];
      for (int k = 0; k < numbers.length; k++) {
        numbers[k] = in.readFloat();
      }
      all.put(name, numbers);
    }
    return all;
  }
}
