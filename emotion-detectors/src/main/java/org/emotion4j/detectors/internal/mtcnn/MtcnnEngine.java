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

import java.util.ArrayList;
import java.util.List;
import org.emotion4j.Device;
import org.emotion4j.detectors.internal.Crew;
import org.emotion4j.detectors.models.ModelContent;

/**
 * What the workers of a detector share: the networks and the threads. Safe to share between
 * threads.
 */
final class MtcnnEngine implements AutoCloseable {

  private final List<MtcnnNetwork> networks;
  private final Crew crew;

  private MtcnnEngine(List<MtcnnNetwork> networks, Crew crew) {
    this.networks = networks;
    this.crew = crew;
  }

  /** Loads ONNX Runtime and the networks, whose files are given in their order. */
  static MtcnnEngine open(List<ModelContent> files, Device device, int threads) {
    List<MtcnnNetwork> networks = new ArrayList<>();
    try {
      for (MtcnnNetwork.Kind kind : MtcnnNetwork.Kind.values()) {
        networks.add(MtcnnNetwork.open(kind, files.get(kind.ordinal()), device));
      }
    } catch (RuntimeException | Error e) {
      networks.forEach(MtcnnNetwork::close);
      throw e;
    }
    return new MtcnnEngine(List.copyOf(networks), new Crew(threads, "emotion4j-mtcnn"));
  }

  MtcnnNetwork network(MtcnnNetwork.Kind kind) {
    return networks.get(kind.ordinal());
  }

  Crew crew() {
    return crew;
  }

  @Override
  public void close() {
    crew.close();
    networks.forEach(MtcnnNetwork::close);
  }
}
