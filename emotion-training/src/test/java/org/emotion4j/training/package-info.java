@NullMarked
package org.emotion4j.training;

import org.jspecify.annotations.NullMarked;
