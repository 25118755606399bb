@NullMarked
package org.emotion4j.models;

import org.jspecify.annotations.NullMarked;
