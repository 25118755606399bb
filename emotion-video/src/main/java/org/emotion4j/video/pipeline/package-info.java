/** Takes a video through all stages: grab, detect or follow, classify, smooth, deliver. */
@NullMarked
package org.emotion4j.video.pipeline;

import org.jspecify.annotations.NullMarked;
