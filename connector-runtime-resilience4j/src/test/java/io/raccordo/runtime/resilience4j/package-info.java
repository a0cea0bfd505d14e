/** Tests of this package. */
@NullMarked
package io.raccordo.runtime.resilience4j;

import org.jspecify.annotations.NullMarked;
