@NullMarked
package org.emotion4j.spi;

import org.jspecify.annotations.NullMarked;
