/** Reads weights that Keras has written. */
@NullMarked
package org.emotion4j.training.keras;

import org.jspecify.annotations.NullMarked;
