/** Bringing labelled faces to a standard size and place by their landmarks. */
@NullMarked
package org.emotion4j.cli.align;

import org.jspecify.annotations.NullMarked;
