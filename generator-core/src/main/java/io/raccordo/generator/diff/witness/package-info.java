/**
 * Shows that a change breaks somebody: a value for the whole message part that the sender's
 * contract admits and the receiver's refuses. A value is built from the sender's schemas, and given
 * out only when {@code Acceptance} is sure of both.
 */
@NullMarked
package io.raccordo.generator.diff.witness;

import org.jspecify.annotations.NullMarked;
