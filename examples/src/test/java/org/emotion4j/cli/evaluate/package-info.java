@NullMarked
package org.emotion4j.cli.evaluate;

import org.jspecify.annotations.NullMarked;
