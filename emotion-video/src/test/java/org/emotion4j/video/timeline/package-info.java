@NullMarked
package org.emotion4j.video.timeline;

import org.jspecify.annotations.NullMarked;
