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

/**
 * What a backend really is, once made: nothing here is a wish.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param id the name by which it is chosen, for instance {@code haar}
 * @param version of the engine underneath, for instance {@code OpenCV 4.13.0}
 * @param model the model file in use and where it came from
 * @param device what it computes on; never {@link Device#AUTO}
 */
public record BackendInfo(String id, String version, String model, Device device) {

  public BackendInfo {
    if (device.equals(Device.AUTO)) {
      throw new IllegalArgumentException(
          "Backend '" + id + "' must say which device it took, not auto");
    }
  }
}
