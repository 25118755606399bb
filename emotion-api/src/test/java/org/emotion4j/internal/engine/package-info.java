@NullMarked
package org.emotion4j.internal.engine;

import org.jspecify.annotations.NullMarked;
