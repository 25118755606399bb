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
package org.emotion4j.models.internal;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.emotion4j.BackendInfo;
import org.emotion4j.Emotion;
import org.emotion4j.EmotionClassifier;
import org.emotion4j.EmotionException;
import org.emotion4j.EmotionScores;
import org.emotion4j.FaceCrop;
import org.emotion4j.spi.ResourcePool;

/** The classifier over a network in any engine. Safe to share between threads. */
final class NetworkClassifier implements EmotionClassifier {

  private static final int CLASSES = Emotion.all().size();

  private final BackendInfo info;
  private final Network network;
  private final ModelDescription description;
  private final ResourcePool<Lane> lanes;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * A classifier.
   *
   * @param info what it is
   * @param network the network, which it closes
   * @param description what the network takes and gives
   */
  NetworkClassifier(BackendInfo info, Network network, ModelDescription description) {
    this.info = info;
    this.network = network;
    this.description = description;
    this.lanes =
        new ResourcePool<>("Classifier '" + info.id() + "'", () -> new Lane(network.newWorker()));
  }

  @Override
  public BackendInfo info() {
    return info;
  }

  @Override
  public List<EmotionScores> classifyAll(List<FaceCrop> faces) {
    return lanes.use(lane -> List.copyOf(lane.classify(faces)));
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try (network) {
        lanes.close();
      }
    }
  }

  /** What one thread needs. */
  private final class Lane implements AutoCloseable {

    private final NetworkWorker worker;
    private final FacePreprocessor preprocessor =
        new FacePreprocessor(description.input().width(), description.input().channels());
    private final float sharpness = (float) (1 / description.temperatureOrOne());
    private final float[] logits = new float[NetworkWorker.LARGEST_BATCH * CLASSES];

    Lane(NetworkWorker worker) {
      this.worker = worker;
    }

    List<EmotionScores> classify(List<FaceCrop> faces) {
      List<EmotionScores> scores = new ArrayList<>(faces.size());
      while (scores.size() < faces.size()) {
        int done = scores.size();
        int batch = worker.nextBatch(faces.size() - done);
        FloatBuffer input = worker.input(batch);
        for (int i = 0; i < batch; i++) {
          preprocessor.write(faces.get(done + i), input, i * preprocessor.values());
        }
        worker.run(batch, logits);
        for (int i = 0; i < batch; i++) {
          scores.add(scores(Arrays.copyOfRange(logits, i * CLASSES, (i + 1) * CLASSES)));
        }
      }
      return scores;
    }

    private EmotionScores scores(float[] outputs) {
      for (int i = 0; i < outputs.length; i++) {
        outputs[i] *= sharpness;
      }
      try {
        return EmotionScores.ofLogits(outputs);
      } catch (IllegalArgumentException e) {
        throw new EmotionException(
            "The network of '%s' (%s) gave %s, which are no scores; use another model"
                .formatted(info.id(), info.model(), Arrays.toString(outputs)),
            e);
      }
    }

    @Override
    public void close() {
      worker.close();
    }
  }
}
