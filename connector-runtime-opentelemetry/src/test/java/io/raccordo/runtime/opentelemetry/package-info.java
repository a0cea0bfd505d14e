/** Spans and metrics, as the SDK gets them. */
@NullMarked
package io.raccordo.runtime.opentelemetry;

import org.jspecify.annotations.NullMarked;
