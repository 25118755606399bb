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
package org.emotion4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.emotion4j.Image;
import org.emotion4j.internal.image.ImageReader;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.ImageDecoder;
import org.emotion4j.spi.ImageDecoderProvider;
import org.emotion4j.spi.PixelAllocator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One photo after the other from its file's bytes to pixels: the mean time of one. */
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DecodingBenchmark {

  /** The decoder's id. */
  @Param({"opencv", "jdk"})
  public String decoder;

  /** A directory with photos; if empty, drawn ones of 640x480 are taken. */
  @Param("")
  public String photos;

  private ImageDecoder backend;
  private ImageReader reader;
  private List<byte[]> files;
  private int next;

  /**
   * Makes the decoder and reads the files.
   *
   * @throws IOException if they cannot be read
   */
  @Setup
  public void read() throws IOException {
    backend = provider(decoder).create(BackendOptions.defaults(provider(decoder)));
    reader = new ImageReader(List.of(backend), ImageReader.DEFAULT_MAX_PIXELS);
    files = photos.isEmpty() ? drawn() : filesOf(Path.of(photos));
  }

  private static ImageDecoderProvider provider(String id) {
    return ServiceLoader.load(ImageDecoderProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no decoder '" + id + "'"));
  }

  /** Frees the decoder. */
  @TearDown
  public void close() {
    backend.close();
  }

  private static List<byte[]> drawn() throws IOException {
    Path file = Files.createTempFile("emotion4j", ".jpg");
    try {
      Photos.of("").get(0).write(file);
      return List.of(Files.readAllBytes(file));
    } finally {
      Files.delete(file);
    }
  }

  private static List<byte[]> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
      List<byte[]> contents = new ArrayList<>();
      for (Path file : sorted) {
        contents.add(Files.readAllBytes(file));
      }
      return contents;
    }
  }

  /**
   * One photo.
   *
   * @return its pixels
   */
  @Benchmark
  public Image decode() {
    next = (next + 1) % files.size();
    return reader.decode(files.get(next), decoder, PixelAllocator.FRESH);
  }
}
