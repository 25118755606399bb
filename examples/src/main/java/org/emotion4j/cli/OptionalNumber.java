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
package org.emotion4j.cli;

import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Reads an option of type {@code Optional<String>} that may be followed by a number. What follows
 * and is none, such as the name of a picture, is left alone; the option's value is then empty text.
 */
final class OptionalNumber implements IParameterConsumer {

  @Override
  @SuppressWarnings("JdkObsolete") // picocli's own type
  public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
    boolean follows = !words.isEmpty() && isNumber(words.peek());
    option.setValue(Optional.of(follows ? words.pop() : ""));
  }

  private static boolean isNumber(String word) {
    return word.matches("[0-9]*[.]?[0-9]+");
  }
}
