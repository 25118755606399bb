/** Backends over dlib, whose native part this project builds itself. */
@NullMarked
package org.emotion4j.detectors.internal.dlib;

import org.jspecify.annotations.NullMarked;
