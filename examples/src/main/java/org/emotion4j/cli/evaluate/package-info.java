/** Measures how good a classifier is: labelled faces, protocols and figures. */
@NullMarked
package org.emotion4j.cli.evaluate;

import org.jspecify.annotations.NullMarked;
