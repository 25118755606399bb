/** Tests of what is done with model files of others. */
@NullMarked
package org.emotion4j.detectors.models;

import org.jspecify.annotations.NullMarked;
