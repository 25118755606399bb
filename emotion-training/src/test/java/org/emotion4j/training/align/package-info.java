@NullMarked
package org.emotion4j.training.align;

import org.jspecify.annotations.NullMarked;
