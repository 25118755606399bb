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
package org.emotion4j.training.keras;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emotion4j.training.network.Body;
import org.emotion4j.training.network.Step;

/**
 * The weights of a MobileNet v1 in a file of Keras (HDF5, as {@code save_weights} writes {@code
 * .h5}), say {@code mobilenet_2_5_128_tf_no_top.h5} with those that were learnt on ImageNet. All
 * layers but the head are taken; a head in the file is passed over.
 *
 * @param values the values by the names of the network's parameters; not to be changed
 * @param layers how many layers were taken
 * @param numbers how many numbers they have
 */
public record KerasWeights(Map<String, float[]> values, int layers, int numbers) {

  private static final Pattern BLOCK = Pattern.compile("block(\\d+)_(dw|pw)(_bn)?");

  /** Where a file that holds a whole model, not its weights alone, has the weights. */
  private static final String WHOLE_MODEL = "model_weights";

  public KerasWeights {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Whether a network has layers as Keras's MobileNet has.
   *
   * @param body the network
   * @return true if its weights can be read
   */
  public static boolean fit(Body body) {
    return body == Body.MOBILENET || body == Body.MOBILENET_FULL;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param body the network that its weights are for
   * @return the weights of all its layers but the head
   * @throws IOException if the file is missing or no such file, or if a layer is missing or has
   *     another shape
   * @throws IllegalArgumentException if the network is no MobileNet v1
   */
  public static KerasWeights read(Path file, Body body) throws IOException {
    if (!fit(body)) {
      throw new IllegalArgumentException(
          body.title() + " is no MobileNet v1, whose weights alone can be read");
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException("There is no file '" + file + "' with weights");
    }
    try (HdfFile hdf = new HdfFile(file)) {
      Node model = hdf.getChildren().get(WHOLE_MODEL);
      return new Reading(file, body, model instanceof Group group ? group : hdf).all();
    } catch (RuntimeException e) { // its reader has no other exceptions, whatever is wrong
      throw new IOException(
          "'%s' cannot be read as a file of HDF5, as Keras writes it: %s".formatted(file, e), e);
    }
  }

  /** Goes through the network's layers once. */
  private static final class Reading {

    private final Path file;
    private final Body body;
    private final Group root;
    private final Map<String, float[]> values = new LinkedHashMap<>();
    private int layers;

    Reading(Path file, Body body, Group root) {
      this.file = file;
      this.body = body;
      this.root = root;
    }

    KerasWeights all() throws IOException {
      int channels = 0;
      for (Step step : body.steps()) {
        if (step instanceof Step.Convolution layer) {
          channels = layer.to();
          boolean depthwise = layer.form() == Step.Convolution.Form.DEPTHWISE;
          int size = layer.size();
          take(
              layer.output(),
              "kernel",
              depthwise ? List.of("depthwise_kernel", "kernel") : List.of("kernel"),
              depthwise
                  ? new int[] {size, size, channels, 1}
                  : new int[] {size, size, layer.from(), channels});
          layers++;
        } else if (step instanceof Step.Normalisation layer) {
          int[] shape = {channels};
          take(layer.output(), "gamma", List.of("gamma"), shape);
          take(layer.output(), "beta", List.of("beta"), shape);
          take(layer.output(), "mean", List.of("moving_mean"), shape);
          take(layer.output(), "variance", List.of("moving_variance"), shape);
          layers++;
        }
      }
      int numbers = values.values().stream().mapToInt(value -> value.length).sum();
      return new KerasWeights(values, layers, numbers);
    }

    private void take(String ours, String parameter, List<String> names, int[] shape)
        throws IOException {
      String layer = nameInKeras(ours);
      if (!(root.getChildren().get(layer) instanceof Group group)) {
        throw new IOException(
            "'%s' has no layer '%s', so it is not the file of a MobileNet v1"
                .formatted(file, layer));
      }
      List<Dataset> found = new ArrayList<>();
      gather(group, names, found);
      if (found.size() != 1) {
        throw new IOException(
            "The layer '%s' of '%s' has %d weights called '%s', not one"
                .formatted(layer, file, found.size(), names.get(0)));
      }
      values.put(ours + "_" + parameter, numbers(found.get(0), shape));
    }

    /** Keras puts a layer's weights into further groups, which depend on its version. */
    private static void gather(Group group, List<String> names, List<Dataset> found) {
      for (Node child : group) {
        String name = child.getName().replaceFirst(":0$", "");
        if (child instanceof Dataset dataset && names.contains(name)) {
          found.add(dataset);
        } else if (child instanceof Group inner) {
          gather(inner, names, found);
        }
      }
    }

    private float[] numbers(Dataset dataset, int[] shape) throws IOException {
      String path = dataset.getPath();
      if (!Arrays.equals(dataset.getDimensions(), shape)) {
        throw new IOException(
            "'%s' in '%s' has the shape %s, but that of %s is %s: it is of another width or network"
                .formatted(
                    path,
                    file,
                    Arrays.toString(dataset.getDimensions()),
                    body.title(),
                    Arrays.toString(shape)));
      }
      if (!(dataset.getDataFlat() instanceof float[] numbers)) {
        throw new IOException("'%s' in '%s' is not in float32".formatted(path, file));
      }
      for (float number : numbers) {
        if (!Float.isFinite(number)) {
          throw new IOException("'%s' in '%s' holds %s".formatted(path, file, number));
        }
      }
      return numbers;
    }

    private static String nameInKeras(String ours) {
      Matcher block = BLOCK.matcher(ours);
      return block.matches()
          ? "conv_%s_%s%s"
              .formatted(
                  block.group(2), block.group(1), block.group(3) == null ? "" : block.group(3))
          : ours;
    }
  }
}
