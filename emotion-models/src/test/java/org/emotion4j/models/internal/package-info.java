@NullMarked
package org.emotion4j.models.internal;

import org.jspecify.annotations.NullMarked;
