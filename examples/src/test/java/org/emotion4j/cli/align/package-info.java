@NullMarked
package org.emotion4j.cli.align;

import org.jspecify.annotations.NullMarked;
