/**
 * Writes videos: pictures with what was drawn into them as H.264 with the sound of the source, and
 * what was drawn alone, on a transparent ground, for editors.
 */
@NullMarked
package org.emotion4j.video.output;

import org.jspecify.annotations.NullMarked;
