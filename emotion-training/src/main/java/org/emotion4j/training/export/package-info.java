/** Trained weights as the files that emotion-models reads. */
@NullMarked
package org.emotion4j.training.export;

import org.jspecify.annotations.NullMarked;
