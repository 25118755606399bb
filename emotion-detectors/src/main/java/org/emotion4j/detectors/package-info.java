/**
 * Face detectors, and the image decoder over OpenCV. What is public here are the providers, which
 * {@link java.util.ServiceLoader} finds; their descriptions tell the options.
 */
@NullMarked
package org.emotion4j.detectors;

import org.jspecify.annotations.NullMarked;
