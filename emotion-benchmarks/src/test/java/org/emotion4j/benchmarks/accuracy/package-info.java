@NullMarked
package org.emotion4j.benchmarks.accuracy;

import org.jspecify.annotations.NullMarked;
