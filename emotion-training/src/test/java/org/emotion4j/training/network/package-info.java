@NullMarked
package org.emotion4j.training.network;

import org.jspecify.annotations.NullMarked;
