/** Comparison of real documents. */
@NullMarked
package io.raccordo.it.diff;

import org.jspecify.annotations.NullMarked;
