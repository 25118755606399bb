@NullMarked
package org.emotion4j.training.nonface;

import org.jspecify.annotations.NullMarked;
