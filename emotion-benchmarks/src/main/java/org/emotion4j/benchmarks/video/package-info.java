/**
 * What the video pipeline can do: how much faster than the same calls one after the other ({@link
 * org.emotion4j.benchmarks.video.PipelineBenchmark}, {@link
 * org.emotion4j.benchmarks.video.PipelineTimes}), how late live frames are ({@link
 * org.emotion4j.benchmarks.video.LiveLatency}), and whether memory grows ({@link
 * org.emotion4j.benchmarks.video.MemoryGrowth}).
 */
@NullMarked
package org.emotion4j.benchmarks.video;

import org.jspecify.annotations.NullMarked;
