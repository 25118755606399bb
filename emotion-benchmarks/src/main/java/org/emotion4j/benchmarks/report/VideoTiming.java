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
package org.emotion4j.benchmarks.report;

/**
 * How fast a video is worked on, as JMH measured. Immutable.
 *
 * @param way {@code pipeline}, or {@code sequence} for the same calls one after the other
 * @param every the detector looks at every so-manieth frame
 * @param framesPerSecond frames a second
 * @param error half of the 99.9 % confidence interval, in frames a second; not a number if there
 *     were too few iterations to tell
 */
record VideoTiming(String way, int every, double framesPerSecond, double error) {

  static final String PIPELINE = "pipeline";
  static final String SEQUENCE = "sequence";
}
