/**
 * Videos, streams, cameras and series of pictures, as frames with the time at which each is shown.
 *
 * <p>FFmpeg does the work, through the JavaCPP presets. Its native libraries come with this module,
 * for the platform that the build runs on.
 */
@NullMarked
package org.emotion4j.video.source;

import org.jspecify.annotations.NullMarked;
