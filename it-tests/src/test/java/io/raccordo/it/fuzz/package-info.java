/** Damaged documents give a connector that compiles, or a diagnostic with a place. */
@NullMarked
package io.raccordo.it.fuzz;

import org.jspecify.annotations.NullMarked;
