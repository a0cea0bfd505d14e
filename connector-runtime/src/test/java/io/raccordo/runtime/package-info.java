/** Behaviour of the runtime, against a loopback server. */
@NullMarked
package io.raccordo.runtime;

import org.jspecify.annotations.NullMarked;
