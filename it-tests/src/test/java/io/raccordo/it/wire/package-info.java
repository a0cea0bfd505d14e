/**
 * What generated connectors send and read, byte for byte, against a server on the loopback
 * interface.
 */
@NullMarked
package io.raccordo.it.wire;

import org.jspecify.annotations.NullMarked;
