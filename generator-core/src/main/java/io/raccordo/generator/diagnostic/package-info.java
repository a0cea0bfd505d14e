/** What is wrong, where, and what to do: the values in which every stage speaks to the user. */
@NullMarked
package io.raccordo.generator.diagnostic;

import org.jspecify.annotations.NullMarked;
