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
package org.emotion4j.detectors.internal.blazeface;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import org.emotion4j.Face;
import org.emotion4j.Image;
import org.emotion4j.detectors.internal.FaceWorker;
import org.emotion4j.detectors.internal.boxes.SquarePicture;
import org.emotion4j.detectors.internal.onnx.OnnxSession;

/** The memory for one picture; the network is shared. Serves one thread at a time. */
final class BlazeFaceWorker implements FaceWorker {

  private final OnnxSession network;
  private final BlazeFaceDecoder decoder;
  private final SquarePicture picture;
  private final FloatBuffer input;
  private final FloatBuffer output;
  private final long[] inputShape;
  private final long[] outputShape;

  BlazeFaceWorker(BlazeFaceSettings settings, OnnxSession network) {
    BlazeFaceRange range = settings.range();
    this.network = network;
    this.decoder = new BlazeFaceDecoder(settings);
    this.picture = new SquarePicture(range.side());
    this.input = buffer(3 * range.side() * range.side());
    this.output = buffer(range.anchors() * BlazeFaceDecoder.VALUES);
    this.inputShape = new long[] {1, 3, range.side(), range.side()};
    this.outputShape = new long[] {1, range.anchors(), BlazeFaceDecoder.VALUES};
  }

  private static FloatBuffer buffer(int values) {
    return ByteBuffer.allocateDirect(values * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  @Override
  public List<Face> search(Image image) {
    picture.write(image, input);
    network.run(input, inputShape, output, outputShape);
    return decoder.faces(output, image);
  }

  /** The buffers go with the garbage collection. */
  @Override
  public void close() {}
}
