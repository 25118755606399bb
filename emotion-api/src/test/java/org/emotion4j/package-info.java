@NullMarked
package org.emotion4j;

import org.jspecify.annotations.NullMarked;
