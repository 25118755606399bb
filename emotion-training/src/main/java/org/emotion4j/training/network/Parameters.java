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
package org.emotion4j.training.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;

/** The parameters of a network, and what they are before training. Serves one thread. */
public final class Parameters {

  /** How a parameter is changed by training. */
  public enum Kind {
    /** By its gradient, and drawn towards 0 by weight decay. */
    KERNEL,
    /** By its gradient alone. */
    OFFSET,
    /** Follows the batches' statistics. */
    STATISTIC,
    /** Not at all: it was trained before. */
    FIXED
  }

  private final Ops tf;
  private final Map<String, Parameter> byName = new LinkedHashMap<>();
  private final Map<String, Initial> initial = new LinkedHashMap<>();

  Parameters(Ops tf) {
    this.tf = tf;
  }

  /** Adds a parameter. */
  Parameter add(String name, Kind kind, Initial start, long... shape) {
    Parameter parameter = Parameter.in(tf, name, kind, Shape.of(shape));
    if (byName.putIfAbsent(name, parameter) != null) {
      throw new IllegalArgumentException("There are two parameters '" + name + "'");
    }
    initial.put(name, start);
    return parameter;
  }

  /**
   * All parameters.
   *
   * @return in the order in which the network uses them. Immutable
   */
  public List<Parameter> all() {
    return List.copyOf(byName.values());
  }

  /**
   * The parameters that gradients change.
   *
   * @return those, in the same order. Immutable
   */
  public List<Parameter> trained() {
    return byName.values().stream()
        .filter(p -> p.kind() == Kind.KERNEL || p.kind() == Kind.OFFSET)
        .toList();
  }

  /**
   * How many numbers the network has, statistics included, as Keras counts them.
   *
   * @return their number
   */
  public int count() {
    return byName.values().stream().mapToInt(Parameter::size).sum();
  }

  /**
   * The values before training.
   *
   * @param seed decides all that is random
   * @return the values of each parameter by its name
   */
  public Map<String, float[]> initialValues(long seed) {
    Map<String, float[]> values = new LinkedHashMap<>();
    List<Parameter> parameters = new ArrayList<>(byName.values());
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      Initial start = initial.getOrDefault(parameter.name(), Initial.constant(0));
      values.put(parameter.name(), start.values(parameter.size(), seed * 1_000 + i));
    }
    return values;
  }
}
