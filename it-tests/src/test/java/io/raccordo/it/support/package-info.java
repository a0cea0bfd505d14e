/** Finds and fetches what the tests read from outside the source tree. */
@NullMarked
package io.raccordo.it.support;

import org.jspecify.annotations.NullMarked;
