/** Labelled faces in memory, and how they are varied in training. */
@NullMarked
package org.emotion4j.training.data;

import org.jspecify.annotations.NullMarked;
