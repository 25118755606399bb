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
package org.emotion4j.detectors.internal.onnx;

import java.util.Optional;
import org.emotion4j.Device;

/**
 * What a network computes on.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param device the device, never {@link Device#AUTO}
 * @param reason why it is not a graphics processor, to be put behind the name of the model; empty
 *     if the user has chosen or if it is one
 */
public record OnnxDevice(Device device, String reason) {

  /**
   * Chooses the first graphics processor for {@link Device#AUTO}, where there is one.
   *
   * @param wanted what the user asked for
   * @return the device
   */
  public static OnnxDevice choose(Device wanted) {
    if (!wanted.equals(Device.AUTO)) {
      return new OnnxDevice(wanted, "");
    }
    Optional<String> noCuda = OnnxPresence.noCuda();
    return noCuda
        .map(why -> new OnnxDevice(Device.CPU, "; on the processor, since " + why))
        .orElseGet(() -> new OnnxDevice(Device.cuda(0), ""));
  }
}
