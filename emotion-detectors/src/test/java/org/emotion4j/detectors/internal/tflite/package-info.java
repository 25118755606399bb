/** Tests of the conversion of networks. */
@NullMarked
package org.emotion4j.detectors.internal.tflite;

import org.jspecify.annotations.NullMarked;
