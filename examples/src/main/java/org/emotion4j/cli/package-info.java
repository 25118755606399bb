/** The command line {@code ./emotion}. */
@NullMarked
package org.emotion4j.cli;

import org.jspecify.annotations.NullMarked;
