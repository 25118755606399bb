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
package org.emotion4j.detectors.internal.mtcnn;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emotion4j.BackendInfo;
import org.emotion4j.FaceDetector;
import org.emotion4j.detectors.internal.PooledFaceDetector;
import org.emotion4j.detectors.internal.onnx.OnnxDevice;
import org.emotion4j.detectors.internal.onnx.OnnxPresence;
import org.emotion4j.detectors.models.ModelContent;
import org.emotion4j.detectors.models.ModelStore;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOption;
import org.emotion4j.spi.BackendOptions;

/** What can be told about MTCNN without loading native code. */
public final class MtcnnBackend {

  /** The id of the backend. */
  public static final String ID = "mtcnn";

  /** The engine's version. */
  public static final String VERSION = OnnxPresence.VERSION;

  /** The options of the backend. */
  public static final List<BackendOption> OPTIONS = MtcnnSettings.OPTIONS;

  private MtcnnBackend() {}

  /**
   * Whether it can run here.
   *
   * @param options how it would be made
   * @return available, or why not
   */
  public static Availability probe(BackendOptions options) {
    Availability engine = OnnxPresence.probe(options.device());
    if (!engine.equals(Availability.available())) {
      return engine;
    }
    MtcnnSettings settings = MtcnnSettings.of(options);
    ModelStore store = ModelStore.standard();
    for (MtcnnNetwork.Kind kind : MtcnnNetwork.Kind.values()) {
      if (store.find(kind.file(), named(settings, kind)).isEmpty()) {
        return Availability.unavailable(store.missing(kind.file()));
      }
    }
    return engine;
  }

  /**
   * Makes the detector.
   *
   * @param options how
   * @return a new detector, which is known to work
   */
  public static FaceDetector create(BackendOptions options) {
    MtcnnSettings settings = MtcnnSettings.of(options);
    OnnxDevice device = OnnxDevice.choose(options.device());
    ModelStore store = ModelStore.standard();
    List<ModelContent> files =
        List.of(MtcnnNetwork.Kind.values()).stream()
            .map(kind -> store.read(kind.file(), named(settings, kind)))
            .toList();
    String model = files.stream().map(ModelContent::where).collect(Collectors.joining(", "));
    BackendInfo info = new BackendInfo(ID, VERSION, model + device.reason(), device.device());
    MtcnnEngine engine = MtcnnEngine.open(files, device.device(), settings.threads());
    return new PooledFaceDetector(info, () -> new MtcnnWorker(settings, engine), engine::close);
  }

  private static Optional<Path> named(MtcnnSettings settings, MtcnnNetwork.Kind kind) {
    return switch (kind) {
      case P -> settings.p().model();
      case R -> settings.r().model();
      case O -> settings.o().model();
    };
  }
}
