package io.raccordo.runtime.trigger;

import org.jspecify.annotations.Nullable;

/**
 * What tells an item that was handed over: its id, and the value that it had then where the
 * position moves by values, so that the same item counts anew when it changed.
 */
record Seen(String id, @Nullable PositionValue value) {}
