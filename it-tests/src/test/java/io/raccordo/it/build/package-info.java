/** The build's own rules. */
@NullMarked
package io.raccordo.it.build;

import org.jspecify.annotations.NullMarked;
