/** Reading, converting and writing pictures. Not part of the API. */
@NullMarked
package org.emotion4j.internal.image;

import org.jspecify.annotations.NullMarked;
