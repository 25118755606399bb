@NullMarked
package org.emotion4j.training.data;

import org.jspecify.annotations.NullMarked;
