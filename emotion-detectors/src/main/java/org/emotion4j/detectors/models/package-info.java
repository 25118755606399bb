/**
 * Model files of others: which there are, where a copy is, whether it is the published one, and how
 * to fetch it. {@link org.emotion4j.detectors.models.ModelCatalog} lists them, {@link
 * org.emotion4j.detectors.models.ModelStore} finds, checks and fetches them. Backends read their
 * files here; programs may use it to see what is missing.
 *
 * <p>Nothing is downloaded but by {@link org.emotion4j.detectors.models.ModelStore#fetch}.
 */
@NullMarked
package org.emotion4j.detectors.models;

import org.jspecify.annotations.NullMarked;
