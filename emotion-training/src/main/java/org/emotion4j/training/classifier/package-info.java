/** The training ladder: recipes for classifiers, their trainer, and how they are measured. */
@NullMarked
package org.emotion4j.training.classifier;

import org.jspecify.annotations.NullMarked;
