/**
 * What generated connectors are made of and what they call: {@link io.raccordo.runtime.Connector},
 * {@linkplain io.raccordo.runtime.ModuleDescriptor modules} with the
 * {@linkplain io.raccordo.runtime.Serving ways they are served} by each API version, connections,
 * and the errors a call can end with.
 */
@NullMarked
package io.raccordo.runtime;

import org.jspecify.annotations.NullMarked;
