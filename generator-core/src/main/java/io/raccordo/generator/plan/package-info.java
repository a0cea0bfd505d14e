/**
 * The Java that a succession of API versions becomes: families, revisions, bindings, upgrades and
 * types, all named.
 */
@NullMarked
package io.raccordo.generator.plan;

import org.jspecify.annotations.NullMarked;
