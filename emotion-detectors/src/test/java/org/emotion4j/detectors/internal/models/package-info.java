/** Tests of what the build does with model files of others. */
@NullMarked
package org.emotion4j.detectors.internal.models;

import org.jspecify.annotations.NullMarked;
