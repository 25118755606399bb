@NullMarked
package org.emotion4j.models.metrics;

import org.jspecify.annotations.NullMarked;
