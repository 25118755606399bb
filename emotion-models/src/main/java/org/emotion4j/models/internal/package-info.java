/**
 * How classifiers and regressors work inside. Nothing here is meant for users, and all of it may
 * change.
 */
@NullMarked
package org.emotion4j.models.internal;

import org.jspecify.annotations.NullMarked;
