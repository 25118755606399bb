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
package org.emotion4j.cli.evaluate;

import java.util.Optional;
import org.emotion4j.Emotion;
import org.emotion4j.ValenceArousal;

/**
 * A picture of a face and what people say it expresses.
 *
 * @param file the picture's path in the data set
 * @param label the emotion; empty where people see no face
 * @param split the part of the data set that it belongs to; empty if there are none
 * @param votes how many people chose each label, if that is known
 * @param point its valence and arousal on the data set's own scale; empty if there are no such
 *     labels
 * @param line the line of labels.csv, from 1
 */
public record LabelledFace(
    String file,
    Optional<Emotion> label,
    String split,
    Optional<Votes> votes,
    Optional<ValenceArousal> point,
    int line) {}
