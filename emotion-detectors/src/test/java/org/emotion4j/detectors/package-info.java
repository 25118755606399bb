@NullMarked
package org.emotion4j.detectors;

import org.jspecify.annotations.NullMarked;
