@NullMarked
package org.emotion4j.training.loop;

import org.jspecify.annotations.NullMarked;
