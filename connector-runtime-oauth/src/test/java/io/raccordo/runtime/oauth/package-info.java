/** Flows against real authorization servers that the tests start. */
@NullMarked
package io.raccordo.runtime.oauth;

import org.jspecify.annotations.NullMarked;
