package io.raccordo.generator.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diff.SchemaFact.DefaultChanged;
import io.raccordo.generator.diff.SchemaFact.ExtensibleValuesRemoved;
import io.raccordo.generator.diff.SchemaFact.SchemaDeprecationChanged;
import io.raccordo.generator.diff.SchemaFact.SchemaStabilityChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what schemas say without limiting values. */
final class AnnotationComparison {
  private static final String EXTENSIBLE_ENUM = "x-extensible-enum";

  private final Stability least;

  /** What is less stable than {@code least} promised nothing. */
  AnnotationComparison(Stability least) {
    this.least = least;
  }

  void compare(SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later) {
    if (earlier.deprecated != later.deprecated) {
      Notice stated = Notice.of(later.schema);
      Notice notice = new Notice(later.deprecated, stated.sunset());
      PairComparison.add(
          pair, earlier.origin(), later.origin(), p -> new SchemaDeprecationChanged(p, notice));
    }
    if (!Objects.equals(earlier.defaultValue, later.defaultValue)
        && !Objects.equals(defaultKey(earlier), defaultKey(later))) {
      PairComparison.add(
          pair,
          earlier.origin(),
          later.origin(),
          p -> new DefaultChanged(p, earlier.defaultValue, later.defaultValue));
    }
    Stability was = stability(earlier);
    Stability is = stability(later);
    if (was != is && was.compareTo(least) >= 0) {
      PairComparison.add(
          pair, earlier.origin(), later.origin(), p -> new SchemaStabilityChanged(p, was, is));
    }
    List<JsonNode> open = extensible(earlier);
    List<JsonNode> left = extensible(later);
    List<JsonNode> gone = left.isEmpty() ? List.of() : Values.without(open, left);
    if (!gone.isEmpty()) {
      PairComparison.add(
          pair, earlier.origin(), later.origin(), p -> new ExtensibleValuesRemoved(p, gone));
    }
  }

  private static @Nullable String defaultKey(EffectiveSchema schema) {
    return schema.defaultValue == null ? null : Values.key(schema.defaultValue);
  }

  /** What is no level says nothing. */
  private static Stability stability(EffectiveSchema schema) {
    JsonNode node = schema.schema.annotations().extensions().get(Stability.EXTENSION);
    return node == null || !node.isTextual()
        ? Stability.STABLE
        : Stability.named(node.textValue()).orElse(Stability.STABLE);
  }

  private static List<JsonNode> extensible(EffectiveSchema schema) {
    JsonNode node = schema.schema.annotations().extensions().get(EXTENSIBLE_ENUM);
    List<JsonNode> values = new ArrayList<>();
    if (node != null && node.isArray()) {
      node.forEach(values::add);
    }
    return values;
  }
}
