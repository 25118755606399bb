/**
 * Meters of a pipeline for Micrometer, which is an optional dependency: whoever uses this package
 * adds {@code io.micrometer:micrometer-core}.
 */
@NullMarked
package org.emotion4j.video.metrics;

import org.jspecify.annotations.NullMarked;
