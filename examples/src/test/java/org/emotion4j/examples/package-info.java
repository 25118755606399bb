@NullMarked
package org.emotion4j.examples;

import org.jspecify.annotations.NullMarked;
