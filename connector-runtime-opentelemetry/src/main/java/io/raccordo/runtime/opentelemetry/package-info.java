/**
 * Spans and metrics of connectors' calls, through the API of <a
 * href="https://opentelemetry.io">OpenTelemetry</a>.
 */
@NullMarked
package io.raccordo.runtime.opentelemetry;

import org.jspecify.annotations.NullMarked;
