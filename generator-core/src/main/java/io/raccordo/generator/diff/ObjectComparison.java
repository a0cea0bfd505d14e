package io.raccordo.generator.diff;

import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.diff.EffectiveSchema.Property;
import io.raccordo.generator.diff.SchemaFact.Access;
import io.raccordo.generator.diff.SchemaFact.AccessChanged;
import io.raccordo.generator.diff.SchemaFact.AdditionalPropertiesChanged;
import io.raccordo.generator.diff.SchemaFact.ItemsChanged;
import io.raccordo.generator.diff.SchemaFact.PatternPropertiesChanged;
import io.raccordo.generator.diff.SchemaFact.PrefixItemsChanged;
import io.raccordo.generator.diff.SchemaFact.PropertyAdded;
import io.raccordo.generator.diff.SchemaFact.PropertyRemoved;
import io.raccordo.generator.diff.SchemaFact.PropertyRequirednessChanged;
import io.raccordo.generator.model.ObjectShape.Additional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares what objects and arrays are made of. */
final class ObjectComparison {
  /** Stands for the name of array items and of properties without a name of their own. */
  private static final String ANY = "*";

  private final Reading reading;
  private final EffectiveSchemas beforeSchemas;
  private final EffectiveSchemas afterSchemas;
  private final PairComparison.Pairs pairs;

  ObjectComparison(
      EffectiveSchemas before,
      EffectiveSchemas after,
      PairComparison.Pairs pairs,
      Reading reading) {
    this.reading = reading;
    this.beforeSchemas = before;
    this.afterSchemas = after;
    this.pairs = pairs;
  }

  void compare(SchemaPair pair, EffectiveSchema before, EffectiveSchema after) {
    boolean written = reading == Reading.AS_WRITTEN;
    if (written || (before.objects() && after.objects())) {
      before.properties.forEach((name, property) -> property(pair, before, after, name, property));
      after.properties.forEach((name, property) -> {
        if (!before.properties.containsKey(name)) {
          added(pair, before, after, name, property);
        }
      });
      if (!written) {
        undeclared(pair, before, after);
      }
      additional(pair, before, after);
      patterns(pair, before, after);
    }
    if (written || (before.arrays() && after.arrays())) {
      items(pair, before, after);
    }
  }

  private void property(
      SchemaPair pair,
      EffectiveSchema before,
      EffectiveSchema after,
      String name,
      Property earlier) {
    Property later = after.properties.get(name);
    EffectiveSchema was = beforeSchemas.of(earlier.schema());
    boolean wasRequired = before.required.containsKey(name);
    if (later == null) {
      add(
          pair,
          name,
          earlier.origin(),
          null,
          p -> new PropertyRemoved(p, name, wasRequired, was.access, closed(after)));
      return;
    }
    EffectiveSchema is = afterSchemas.of(later.schema());
    boolean isRequired = after.required.containsKey(name);
    if (wasRequired != isRequired) {
      add(
          pair,
          name,
          earlier.origin(),
          later.origin(),
          p -> new PropertyRequirednessChanged(
              p, name, isRequired, is.defaultValue != null, is.access));
    }
    if (reading == Reading.AS_WRITTEN) {
      for (Access access : List.of(Access.READ_ONLY, Access.WRITE_ONLY)) {
        boolean earlierIs = was.access.includes(access);
        if (earlierIs != is.access.includes(access)) {
          add(
              pair,
              name,
              earlier.origin(),
              later.origin(),
              p -> new AccessChanged(
                  p,
                  name,
                  isRequired,
                  earlierIs ? access : Access.BOTH_WAYS,
                  earlierIs ? Access.BOTH_WAYS : access));
        }
      }
    } else if (was.access != is.access) {
      add(
          pair,
          name,
          earlier.origin(),
          later.origin(),
          p -> new AccessChanged(p, name, isRequired, was.access, is.access));
    }
    SchemaPair inside = pairs.of(earlier.schema(), later.schema());
    pair.edges.add(
        reading == Reading.AS_WRITTEN
            ? new SchemaPair.Edge(inside, name, Access.BOTH_WAYS, Access.BOTH_WAYS)
            : new SchemaPair.Edge(inside, name, was.access, is.access));
  }

  private void added(
      SchemaPair pair, EffectiveSchema before, EffectiveSchema after, String name, Property later) {
    EffectiveSchema is = afterSchemas.of(later.schema());
    boolean required = after.required.containsKey(name);
    add(
        pair,
        name,
        null,
        later.origin(),
        p -> new PropertyAdded(
            p, name, required, is.defaultValue != null, is.access, closed(before)));
  }

  /** Names that are required though no property has them. */
  private static void undeclared(SchemaPair pair, EffectiveSchema before, EffectiveSchema after) {
    after.required.forEach((name, origin) -> {
      if (!before.required.containsKey(name) && !after.properties.containsKey(name)) {
        add(
            pair,
            name,
            before.origin(),
            origin,
            p -> new PropertyRequirednessChanged(p, name, true, false, Access.BOTH_WAYS));
      }
    });
    before.required.forEach((name, origin) -> {
      boolean declared = before.properties.containsKey(name) || after.properties.containsKey(name);
      if (!after.required.containsKey(name) && !declared) {
        add(
            pair,
            name,
            origin,
            after.origin(),
            p -> new PropertyRequirednessChanged(p, name, false, false, Access.BOTH_WAYS));
      }
    });
  }

  private void additional(SchemaPair pair, EffectiveSchema before, EffectiveSchema after) {
    int was = rank(before.additional);
    int is = rank(after.additional);
    if (was != is) {
      PairComparison.add(
          pair,
          before.additionalOrigin,
          after.additionalOrigin,
          p -> new AdditionalPropertiesChanged(
              p,
              words(before.additional),
              words(after.additional),
              was < is ? SetChange.SHRANK : SetChange.GREW));
    } else if (before.additionalSchema.isPresent() && after.additionalSchema.isPresent()) {
      PairComparison.edge(
          pair,
          pairs.of(before.additionalSchema.getAsInt(), after.additionalSchema.getAsInt()),
          label("additionalProperties"));
    }
  }

  /** More forbids more. */
  private static int rank(Additional additional) {
    return switch (additional) {
      case UNSTATED, FREE -> 0;
      case TYPED -> 1;
      case FORBIDDEN -> 2;
    };
  }

  private static String words(Additional additional) {
    return switch (additional) {
      case UNSTATED, FREE -> "anything";
      case TYPED -> "limited by a schema";
      case FORBIDDEN -> "forbidden";
    };
  }

  private void patterns(SchemaPair pair, EffectiveSchema before, EffectiveSchema after) {
    for (Map.Entry<String, Integer> earlier : before.patternProperties.entrySet()) {
      Integer later = after.patternProperties.get(earlier.getKey());
      if (later == null) {
        PairComparison.add(
            pair,
            before.origin(),
            after.origin(),
            p -> new PatternPropertiesChanged(p, earlier.getKey(), false));
      } else {
        PairComparison.edge(
            pair,
            pairs.of(earlier.getValue(), later),
            label("patternProperties[" + earlier.getKey() + "]"));
      }
    }
    for (String pattern : after.patternProperties.keySet()) {
      if (!before.patternProperties.containsKey(pattern)) {
        PairComparison.add(
            pair,
            before.origin(),
            after.origin(),
            p -> new PatternPropertiesChanged(p, pattern, true));
      }
    }
  }

  private void items(SchemaPair pair, EffectiveSchema before, EffectiveSchema after) {
    if (before.items.isPresent() && after.items.isPresent()) {
      PairComparison.edge(
          pair, pairs.of(before.items.getAsInt(), after.items.getAsInt()), label("items"));
    } else if (before.items.isPresent()
        ? limiting(beforeSchemas, before)
        : limiting(afterSchemas, after)) {
      boolean added = after.items.isPresent();
      PairComparison.add(
          pair, before.itemsOrigin, after.itemsOrigin, p -> new ItemsChanged(p, added));
    }
    List<Integer> earlier = before.prefixItems;
    List<Integer> later = after.prefixItems;
    for (int i = 0; i < Math.min(earlier.size(), later.size()); i++) {
      PairComparison.edge(
          pair,
          pairs.of(earlier.get(i), later.get(i)),
          reading == Reading.AS_WRITTEN ? "prefixItems[" + i + "]" : String.valueOf(i));
    }
    if (earlier.size() != later.size()) {
      int count = Math.abs(later.size() - earlier.size());
      PairComparison.add(
          pair,
          before.origin(),
          after.origin(),
          p -> new PrefixItemsChanged(p, count, later.size() > earlier.size()));
    }
  }

  private boolean closed(EffectiveSchema schema) {
    return reading == Reading.EFFECTIVE && schema.closed();
  }

  private String label(String written) {
    return reading == Reading.AS_WRITTEN ? written : ANY;
  }

  private static boolean limiting(EffectiveSchemas schemas, EffectiveSchema array) {
    if (array.items.isEmpty()) {
      return false;
    }
    EffectiveSchema items = schemas.of(array.items.getAsInt());
    return !items.types.isEmpty() || !items.unlimited();
  }

  private static void add(
      SchemaPair pair,
      String name,
      @Nullable Origin before,
      @Nullable Origin after,
      Function<Place, Fact> fact) {
    pair.differences.add(new Difference(name, before, after, fact));
  }
}
