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
package org.emotion4j.training.loop;

import java.util.function.DoubleUnaryOperator;
import org.emotion4j.training.data.Augmentation;
import org.emotion4j.training.network.Network;
import org.emotion4j.training.network.Objective;
import org.emotion4j.training.network.Optimiser;
import org.emotion4j.training.network.Precision;

/**
 * All that the training loop has to know of a recipe.
 *
 * @param identity what decides the course of the training, as text: only the same can go on from a
 *     checkpoint
 * @param network what is trained
 * @param objective what is made small
 * @param optimiser how
 * @param weightDecay how strongly kernels are drawn towards 0
 * @param sharpness how far each step first climbs against its gradient's sense, to learn what holds
 *     in a neighbourhood too; 0 for not at all
 * @param augmentation how faces are varied
 * @param batch how many faces make a batch
 * @param epochs how often all faces are shown
 * @param headEpochs in how many of them, the first ones, the head alone is trained
 * @param rate the learning rate after so many epochs, with fractions
 * @param precision how exactly the steps are computed; measured is always in float32
 * @param averaging over how many epochs back the parameters are averaged, about; 0 for the last
 *     ones as they are
 */
public record Plan(
    String identity,
    Network network,
    Objective objective,
    Optimiser optimiser,
    double weightDecay,
    double sharpness,
    Augmentation augmentation,
    int batch,
    int epochs,
    int headEpochs,
    DoubleUnaryOperator rate,
    Precision precision,
    double averaging) {}
