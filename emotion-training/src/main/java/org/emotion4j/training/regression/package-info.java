/** Regressors of valence and arousal, made from the classifier's body. */
@NullMarked
package org.emotion4j.training.regression;

import org.jspecify.annotations.NullMarked;
