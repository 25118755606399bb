/**
 * Videos, streams, cameras and series of pictures, as frames with the time at which each is shown.
 *
 * <p>FFmpeg does the work, through the JavaCPP presets. Put {@code org.bytedeco:ffmpeg} with the
 * classifier of your platform beside this module; in a program on the module path, the module of
 * that jar has to be resolved too ({@code --add-modules org.bytedeco.ffmpeg.linux.x86_64} and the
 * like).
 */
@NullMarked
package org.emotion4j.video.source;

import org.jspecify.annotations.NullMarked;
