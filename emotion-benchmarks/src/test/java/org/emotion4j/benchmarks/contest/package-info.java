@NullMarked
package org.emotion4j.benchmarks.contest;

import org.jspecify.annotations.NullMarked;
