@NullMarked
package org.emotion4j.training.classifier;

import org.jspecify.annotations.NullMarked;
