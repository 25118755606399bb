/** The command that trains, and the trainings as it runs them. */
@NullMarked
package org.emotion4j.training;

import org.jspecify.annotations.NullMarked;
