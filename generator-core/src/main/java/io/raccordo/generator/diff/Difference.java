package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Origin;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a pair of schemas, before it is known where they are used.
 *
 * @param property name of the property that is the subject; null when the schema itself is
 * @param fact makes the fact at a place
 */
record Difference(
    @Nullable String property,
    @Nullable Origin before,
    @Nullable Origin after,
    Function<Place, Fact> fact) {}
