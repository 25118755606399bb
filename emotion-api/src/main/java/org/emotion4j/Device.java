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
package org.emotion4j;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a backend computes on. {@link #AUTO} lets the backend choose, and what it chose can be read
 * from its {@link BackendInfo}; the others are taken as said, or refused with the reason.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param kind the kind of device
 * @param index which of several CUDA devices, from 0; 0 for the other kinds
 */
public record Device(Kind kind, int index) {

  /** The kinds of device. */
  public enum Kind {
    /** The best that the backend and this machine have. */
    AUTO,
    /** The processor. */
    CPU,
    /** An NVIDIA graphics processor, through CUDA. */
    CUDA
  }

  /** The best that the backend and this machine have. */
  public static final Device AUTO = new Device(Kind.AUTO, 0);

  /** The processor. */
  public static final Device CPU = new Device(Kind.CPU, 0);

  private static final Pattern CUDA_TEXT = Pattern.compile("cuda(?::(\\d{1,3}))?");

  public Device {
    if (index < 0 || (kind != Kind.CUDA && index != 0)) {
      throw new IllegalArgumentException("There is no device " + index + " of kind " + kind);
    }
  }

  /**
   * An NVIDIA graphics processor.
   *
   * @param index which one, from 0
   * @return the device
   */
  public static Device cuda(int index) {
    return new Device(Kind.CUDA, index);
  }

  /**
   * The device with this name.
   *
   * @param text {@code auto}, {@code cpu}, {@code cuda} or {@code cuda:N}, in any case
   * @return the device
   * @throws IllegalArgumentException if the text is none of these
   */
  public static Device parse(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    if (name.equals("auto")) {
      return AUTO;
    }
    if (name.equals("cpu")) {
      return CPU;
    }
    Matcher cuda = CUDA_TEXT.matcher(name);
    if (cuda.matches()) {
      return cuda(cuda.group(1) == null ? 0 : Integer.parseInt(cuda.group(1)));
    }
    throw new IllegalArgumentException(
        "'" + text + "' is not a device; give auto, cpu, cuda or cuda:N, for instance cuda:0");
  }

  @Override
  public String toString() {
    return switch (kind) {
      case AUTO -> "auto";
      case CPU -> "cpu";
      case CUDA -> "cuda:" + index;
    };
  }
}
