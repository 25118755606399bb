/** What detectors have in common that find faces as many overlapping boxes. */
@NullMarked
package org.emotion4j.detectors.internal.boxes;

import org.jspecify.annotations.NullMarked;
