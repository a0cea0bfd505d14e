/** Every document that can be had is generated and compiled. */
@NullMarked
package io.raccordo.it.corpus;

import org.jspecify.annotations.NullMarked;
