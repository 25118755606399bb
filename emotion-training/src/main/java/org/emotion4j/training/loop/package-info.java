/** The loop of every training: steps, schedule, checkpoints, figures and what it tells of them. */
@NullMarked
package org.emotion4j.training.loop;

import org.jspecify.annotations.NullMarked;
