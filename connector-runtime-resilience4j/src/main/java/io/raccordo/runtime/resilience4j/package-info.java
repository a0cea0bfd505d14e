/**
 * Circuit breakers and rate limiters of <a href="https://resilience4j.readme.io">Resilience4j</a>
 * before the attempts of connectors.
 */
@NullMarked
package io.raccordo.runtime.resilience4j;

import org.jspecify.annotations.NullMarked;
