/** Tests across modules. */
@NullMarked
package io.raccordo.it;

import org.jspecify.annotations.NullMarked;
