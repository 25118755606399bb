/** MTCNN: three networks, each of which looks closer at what the one before has found. */
@NullMarked
package org.emotion4j.detectors.internal.mtcnn;

import org.jspecify.annotations.NullMarked;
