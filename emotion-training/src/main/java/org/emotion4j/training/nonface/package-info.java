/** Networks that reject what is no face: trained on faces and on crops of photos. */
@NullMarked
package org.emotion4j.training.nonface;

import org.jspecify.annotations.NullMarked;
