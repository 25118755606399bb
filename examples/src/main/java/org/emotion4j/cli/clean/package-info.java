/** Looks at labelled pictures with face detectors, and copies those that show a face. */
@NullMarked
package org.emotion4j.cli.clean;

import org.jspecify.annotations.NullMarked;
