/** The training ladder: recipes, the trainer and its command line. */
@NullMarked
package org.emotion4j.training;

import org.jspecify.annotations.NullMarked;
