/** What sources and writers share of FFmpeg: loading, errors, interruption, colour spaces. */
@NullMarked
package org.emotion4j.video.internal.ffmpeg;

import org.jspecify.annotations.NullMarked;
