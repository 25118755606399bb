@NullMarked
package org.emotion4j.benchmarks;

import org.jspecify.annotations.NullMarked;
