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
import java.util.function.Function;
import org.emotion4j.EmotionException;
import org.emotion4j.FaceCrop;
import org.emotion4j.spi.ResourcePool;

/**
 * Takes faces through a network in any engine, batch by batch. Safe to share between threads.
 *
 * @param <A> what becomes of the network's numbers for one face
 */
final class NetworkRunner<A> implements AutoCloseable {

  private final LoadedNetwork loaded;
  private final Function<float[], A> answer;
  private final ResourcePool<Lane> lanes;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * A runner.
   *
   * @param owner how error messages call the backend
   * @param loaded the network, which it closes
   * @param answer what the numbers of one face mean; refuses those that mean nothing with {@link
   *     IllegalArgumentException}
   */
  NetworkRunner(String owner, LoadedNetwork loaded, Function<float[], A> answer) {
    this.loaded = loaded;
    this.answer = answer;
    this.lanes = new ResourcePool<>(owner, () -> new Lane(loaded.network().newWorker()));
  }

  /** One answer for each face, in the same order. Immutable. */
  List<A> run(List<FaceCrop> faces) {
    return lanes.use(lane -> List.copyOf(lane.run(faces)));
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        lanes.close();
      } finally {
        loaded.network().close();
      }
    }
  }

  /** What one thread needs. */
  private final class Lane implements AutoCloseable {

    private final NetworkWorker worker;
    private final FacePreprocessor preprocessor =
        new FacePreprocessor(
            loaded.description().input().width(), loaded.description().input().channels());
    private final float[] outputs = new float[NetworkWorker.LARGEST_BATCH * loaded.outputs()];

    Lane(NetworkWorker worker) {
      this.worker = worker;
    }

    List<A> run(List<FaceCrop> faces) {
      int each = loaded.outputs();
      List<A> answers = new ArrayList<>(faces.size());
      while (answers.size() < faces.size()) {
        int done = answers.size();
        int batch = worker.nextBatch(faces.size() - done);
        FloatBuffer input = worker.input(batch);
        for (int i = 0; i < batch; i++) {
          preprocessor.write(faces.get(done + i), input, i * preprocessor.values());
        }
        worker.run(batch, outputs);
        for (int i = 0; i < batch; i++) {
          answers.add(checked(Arrays.copyOfRange(outputs, i * each, (i + 1) * each)));
        }
      }
      return answers;
    }

    private A checked(float[] numbers) {
      try {
        return answer.apply(numbers);
      } catch (IllegalArgumentException e) {
        throw new EmotionException(
            "The network of '%s' (%s) gave %s, which means nothing; use another model"
                .formatted(loaded.info().id(), loaded.info().model(), Arrays.toString(numbers)),
            e);
      }
    }

    @Override
    public void close() {
      worker.close();
    }
  }
}
