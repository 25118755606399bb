@NullMarked
package org.emotion4j.training.export;

import org.jspecify.annotations.NullMarked;
