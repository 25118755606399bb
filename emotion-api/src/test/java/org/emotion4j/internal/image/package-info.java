@NullMarked
package org.emotion4j.internal.image;

import org.jspecify.annotations.NullMarked;
