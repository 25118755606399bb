@NullMarked
package org.emotion4j.video.metrics;

import org.jspecify.annotations.NullMarked;
