@NullMarked
package org.emotion4j.training.regression;

import org.jspecify.annotations.NullMarked;
