/**
 * Finds the faces in a picture and says what each one expresses. {@code EmotionEngine} is the place
 * to start.
 */
@NullMarked
package org.emotion4j;

import org.jspecify.annotations.NullMarked;
