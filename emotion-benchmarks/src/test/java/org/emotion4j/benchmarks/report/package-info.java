@NullMarked
package org.emotion4j.benchmarks.report;

import org.jspecify.annotations.NullMarked;
