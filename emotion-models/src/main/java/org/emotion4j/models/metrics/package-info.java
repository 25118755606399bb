/** How well estimates of valence and arousal agree with labels. */
@NullMarked
package org.emotion4j.models.metrics;

import org.jspecify.annotations.NullMarked;
