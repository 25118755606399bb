/**
 * What a backend implements: a provider, found by {@link java.util.ServiceLoader}, that says
 * whether it can run here and makes the detector, classifier, regressor, annotator or image
 * decoder.
 */
@NullMarked
package org.emotion4j.spi;

import org.jspecify.annotations.NullMarked;
