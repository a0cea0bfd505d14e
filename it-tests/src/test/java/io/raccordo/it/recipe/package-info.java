/** Generated recipes, run over callers' code. */
@NullMarked
package io.raccordo.it.recipe;

import org.jspecify.annotations.NullMarked;
