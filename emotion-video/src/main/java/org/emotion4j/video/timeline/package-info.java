/**
 * What faces expressed over the time of a video: tables, charts, and the frames of greatest
 * emotion.
 */
@NullMarked
package org.emotion4j.video.timeline;

import org.jspecify.annotations.NullMarked;
