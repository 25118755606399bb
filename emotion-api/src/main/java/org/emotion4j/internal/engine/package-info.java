/** Finding backends and running them. Not part of the API. */
@NullMarked
package org.emotion4j.internal.engine;

import org.jspecify.annotations.NullMarked;
