/** What several backends share. */
@NullMarked
package org.emotion4j.detectors.internal;

import org.jspecify.annotations.NullMarked;
