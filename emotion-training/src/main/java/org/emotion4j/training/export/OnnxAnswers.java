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
package org.emotion4j.training.export;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emotion4j.FaceCrop;
import org.emotion4j.models.internal.FacePreprocessor;
import org.emotion4j.training.data.FaceSet;

/** What an ONNX file gives for faces, in ONNX Runtime on one thread, preprocessing included. */
final class OnnxAnswers implements AutoCloseable {

  private static final int BATCH = 50;

  private final Ports ports;
  private final FacePreprocessor preprocessor;

  /** As the library's own backends have it: there is one for all. */
  private final OrtEnvironment environment =
      OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING, "emotion4j");

  private final OrtSession session;

  /** Takes numbers of some faces. */
  @FunctionalInterface
  interface Taker {

    /**
     * Takes numbers.
     *
     * @param output what they are called
     * @param first the first face that they are of
     * @param numbers those of the faces of a batch, one after the other
     */
    void take(String output, int first, FloatBuffer numbers);
  }

  /**
   * Opens a file.
   *
   * @param onnx its content
   * @param ports what it is like from outside
   */
  OnnxAnswers(byte[] onnx, Ports ports) {
    this.ports = ports;
    this.preprocessor = new FacePreprocessor(ports.inputSize(), ports.channels());
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      session = environment.createSession(onnx, options);
    } catch (OrtException e) {
      throw refused(e);
    }
  }

  /** The numbers of the file's only output for each of the faces, one after the other. */
  float[] of(FaceSet faces) {
    float[] answers = new float[faces.size() * ports.outputs()];
    each(
        faces,
        Set.of(ports.output()),
        (output, first, numbers) ->
            numbers.get(answers, first * ports.outputs(), numbers.remaining()));
    return answers;
  }

  /** Gives away what some outputs are for faces. */
  void each(FaceSet faces, Set<String> outputs, Taker taker) {
    List<FaceCrop> crops = ExportCheck.crops(faces);
    for (int first = 0; first < crops.size(); first += BATCH) {
      List<FaceCrop> batch = crops.subList(first, Math.min(crops.size(), first + BATCH));
      try (OnnxTensor input = input(batch);
          OrtSession.Result result = session.run(Map.of(Ports.INPUT, input), outputs)) {
        for (Map.Entry<String, OnnxValue> output : result) {
          taker.take(output.getKey(), first, ((OnnxTensor) output.getValue()).getFloatBuffer());
        }
      } catch (OrtException e) {
        throw refused(e);
      }
    }
  }

  private OnnxTensor input(List<FaceCrop> faces) throws OrtException {
    FloatBuffer pixels = FloatBuffer.allocate(faces.size() * preprocessor.values());
    for (int i = 0; i < faces.size(); i++) {
      preprocessor.write(faces.get(i), pixels, i * preprocessor.values());
    }
    long[] shape = {faces.size(), ports.inputSize(), ports.inputSize(), ports.channels()};
    return OnnxTensor.createTensor(environment, pixels, shape);
  }

  private static IllegalStateException refused(OrtException e) {
    return new IllegalStateException("ONNX Runtime refuses a file that was just written", e);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("A session of ONNX Runtime could not be closed", e);
    }
  }
}
