@NullMarked
package org.emotion4j.video.pipeline;

import org.jspecify.annotations.NullMarked;
