/** OpenCV through JavaCPP: loading it, its detectors and its image decoder. Not for users. */
@NullMarked
package org.emotion4j.detectors.internal.opencv;

import org.jspecify.annotations.NullMarked;
