/** The use cases of Raccordo, each one facade class that holds the order of its stages. */
@NullMarked
package io.raccordo.generator;

import org.jspecify.annotations.NullMarked;
