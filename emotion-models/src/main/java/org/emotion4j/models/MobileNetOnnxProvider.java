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
package org.emotion4j.models;

import java.util.List;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.models.internal.OnnxBackend;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;
import org.emotion4j.spi.EmotionClassifierProvider;

/**
 * {@code mobilenet-onnx}: MobileNet 0.25 in ONNX Runtime.
 *
 * <p>One session serves all threads. The option {@code threads} says how many compute one batch;
 * {@code model} names a directory with another model. On {@link org.emotion4j.Device#AUTO} it takes
 * the processor; {@code cuda:N} needs {@code onnxruntime_gpu} in place of {@code onnxruntime}.
 *
 * <p><b>Telemetry.</b> ONNX Runtime 1.29 and newer gather usage data on Linux and macOS: as soon as
 * they load they write {@code Microsoft/DeveloperTools/.onnxruntime/deviceid} and {@code
 * onnxruntime.db} into the user's cache directory, and {@code OrtEnvironment.setTelemetry(false)},
 * which this backend calls, comes too late to keep them from it. This library therefore depends on
 * 1.28.0, which has no such code there. If you put a newer one in its place, set the environment
 * variable {@code ORT_DISABLE_TELEMETRY=1} before the Java runtime starts: then nothing is written
 * or sent. Java cannot set it from within.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class MobileNetOnnxProvider implements EmotionClassifierProvider {

  @Override
  public String id() {
    return OnnxBackend.MOBILENET;
  }

  @Override
  public int priority() {
    return 100;
  }

  @Override
  public String description() {
    return "MobileNet 0.25 on 128x128 pixels, trained by this project, in ONNX Runtime";
  }

  @Override
  public String version() {
    return OnnxBackend.VERSION;
  }

  @Override
  public List<BackendOption> options() {
    return OnnxBackend.OPTIONS;
  }

  @Override
  public Availability probe(BackendOptions options) {
    return OnnxBackend.probe(options, MobileNetOnnxProvider.class.getClassLoader());
  }

  @Override
  public EmotionClassifier create(BackendOptions options) {
    return OnnxBackend.classifier(OnnxBackend.MOBILENET, options);
  }
}
