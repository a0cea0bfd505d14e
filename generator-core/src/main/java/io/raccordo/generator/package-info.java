/** The use cases: one facade class each, which holds nothing but the order of the stages. */
@NullMarked
package io.raccordo.generator;

import org.jspecify.annotations.NullMarked;
