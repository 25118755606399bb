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

import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_dnn;
import org.emotion4j.Device;
import org.emotion4j.EmotionException;

/**
 * What OpenCV's networks compute on.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param device the device, never {@link Device#AUTO}
 */
record NetworkDevice(Device device) {

  /**
   * Checks the device that the user asked for, or takes the first graphics processor for {@link
   * Device#AUTO}, where OpenCV can use one. Loads OpenCV.
   *
   * @param backend its id, for messages
   * @param wanted what the user asked for
   * @throws EmotionException if OpenCV cannot take it, with the reason
   */
  static NetworkDevice choose(String backend, Device wanted) {
    return switch (wanted.kind()) {
      case CPU -> new NetworkDevice(wanted);
      case AUTO -> new NetworkDevice(hasCuda() ? Device.cuda(0) : Device.CPU);
      case CUDA -> {
        String refused = "Backend '%s' cannot take %s: ".formatted(backend, wanted);
        if (!OpenCvPresence.hasCudaBuild()) {
          throw new EmotionException(refused + OpenCvPresence.cudaIsMissing());
        }
        if (!hasCuda()) {
          throw new EmotionException(
              refused
                  + (devices() < 0
                      ? "NVIDIA's driver is missing or too old. Install one that fits the CUDA libraries, or choose cpu"
                      : "OpenCV finds no graphics processor that its networks can use. Choose cpu"));
        }
        if (wanted.index() >= devices()) {
          throw new EmotionException(
              refused + "OpenCV finds only %d, numbered from 0".formatted(devices()));
        }
        yield new NetworkDevice(wanted);
      }
    };
  }

  private static int devices() {
    return opencv_core.getCudaEnabledDeviceCount();
  }

  /** Asks for what the network needs: without it OpenCV would go on on the processor. */
  private static boolean hasCuda() {
    OpenCv.load(opencv_dnn.class);
    try (IntPointer targets = opencv_dnn.getAvailableTargets(opencv_dnn.DNN_BACKEND_CUDA)) {
      for (long i = 0; targets != null && i < targets.limit(); i++) {
        if (targets.get(i) == opencv_dnn.DNN_TARGET_CUDA) {
          return true;
        }
      }
      return false;
    }
  }

  private boolean isCuda() {
    return device.kind() == Device.Kind.CUDA;
  }

  /** OpenCV's number of the engine that computes. */
  int backend() {
    return isCuda() ? opencv_dnn.DNN_BACKEND_CUDA : opencv_dnn.DNN_BACKEND_OPENCV;
  }

  /** OpenCV's number of the device's kind. */
  int target() {
    return isCuda() ? opencv_dnn.DNN_TARGET_CUDA : opencv_dnn.DNN_TARGET_CPU;
  }

  /** To be called before a network computes: CUDA keeps the device for each thread. */
  void use() {
    if (isCuda()) {
      opencv_core.setDevice(device.index());
    }
  }
}
