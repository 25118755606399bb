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
package org.emotion4j.detectors;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.emotion4j.detectors.models.ModelCatalog;
import org.emotion4j.detectors.models.ModelStore;
import org.emotion4j.spi.Availability;
import org.emotion4j.spi.BackendOptions;

/** The model files for tests, which the build has fetched unless it was told not to. */
final class MtcnnModels {

  private MtcnnModels() {}

  static MtcnnProvider providerOrSkip() {
    MtcnnProvider provider = new MtcnnProvider();
    assumeTrue(
        provider.probe(BackendOptions.defaults(provider)).equals(Availability.available()),
        "MTCNN's model files are missing");
    return provider;
  }

  /** The content of {@code pnet}, {@code rnet} or {@code onet}. */
  static byte[] contentOrSkip(String network) {
    providerOrSkip();
    return ModelStore.standard()
        .read(ModelCatalog.standard().named("mtcnn-" + network), Optional.empty())
        .content()
        .clone();
  }
}
