/** Tests of what detectors have in common. */
@NullMarked
package org.emotion4j.detectors.internal;

import org.jspecify.annotations.NullMarked;
