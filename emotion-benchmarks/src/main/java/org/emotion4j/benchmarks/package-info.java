/**
 * JMH benchmarks of the classifiers, the detectors, the whole engine and the video pipeline.
 *
 * <p>{@code java -jar target/benchmarks.jar} runs them all; {@code -l} lists them, {@code -p
 * photos=DIR} takes photos of your own, {@code -h} tells the rest.
 */
@NullMarked
package org.emotion4j.benchmarks;

import org.jspecify.annotations.NullMarked;
