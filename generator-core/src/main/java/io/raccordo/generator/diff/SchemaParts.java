package io.raccordo.generator.diff;

import io.raccordo.generator.diff.EffectiveSchema.Limit;
import io.raccordo.generator.diff.EffectiveSchema.Property;
import io.raccordo.generator.diff.SchemaFact.Access;
import io.raccordo.generator.model.Annotations;
import io.raccordo.generator.model.Bounds;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.ObjectShape.Additional;
import io.raccordo.generator.model.Schema;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes parts of a schema into what a schema made of several says in effect. */
final class SchemaParts {
  private static final Set<String> FORMATS_OF_CONTENT = Set.of("byte", "binary");

  private SchemaParts() {}

  static void types(EffectiveSchema target, Schema source) {
    if (target.format == null) {
      target.format = source.format();
    }
    if (source.types().isEmpty()) {
      return;
    }
    if (target.types.isEmpty()) {
      target.types.addAll(source.types());
      target.typesOrigin = source.origin();
      return;
    }
    Set<JsonType> both = Types.intersection(target.types, source.types());
    if (!both.isEmpty()) {
      target.types.clear();
      target.types.addAll(both);
    }
  }

  static void object(EffectiveSchema target, Schema source, PropertyPlaces places) {
    source
        .object()
        .properties()
        .forEach((name, id) ->
            target.properties.putIfAbsent(name, new Property(name, id, source.origin(), places)));
    source.object().required().forEach(name -> target.required.putIfAbsent(name, source.origin()));
    if (source.object().additional() != Additional.UNSTATED
        && target.additional == Additional.UNSTATED) {
      target.additional = source.object().additional();
      target.additionalSchema = source.object().additionalSchema();
      target.additionalOrigin = source.origin();
    }
    source.object().patternProperties().forEach(target.patternProperties::putIfAbsent);
  }

  static void array(EffectiveSchema target, Schema source) {
    if (target.items.isEmpty() && source.array().items().isPresent()) {
      target.items = source.array().items();
      target.itemsOrigin = source.origin();
    }
    if (target.prefixItems.isEmpty()) {
      target.prefixItems = source.array().prefixItems();
    }
  }

  /** Whether the format is one that contentEncoding or contentMediaType tell, too. */
  static boolean ofContent(@Nullable String format) {
    return format != null && FORMATS_OF_CONTENT.contains(format);
  }

  static void annotations(EffectiveSchema target, Annotations source) {
    target.deprecated |= source.deprecated();
    if (target.access == Access.BOTH_WAYS && source.readOnly() != source.writeOnly()) {
      target.access = source.readOnly() ? Access.READ_ONLY : Access.WRITE_ONLY;
    }
    if (target.defaultValue == null) {
      target.defaultValue = source.defaultValue();
    }
  }

  static void discriminator(EffectiveSchema target, Schema source) {
    if (source.composition().discriminator() != null && target.discriminator == null) {
      target.discriminator = source.composition().discriminator();
      target.discriminatorOrigin = source.origin();
    }
  }

  static void bounds(EffectiveSchema target, Schema source) {
    if (source.bounds().equals(Bounds.NONE)) {
      return;
    }
    for (Bound bound : Bound.values()) {
      Object value = bound.in(source.bounds());
      if (value != null) {
        target.bounds.merge(
            bound, new Limit(value, source.origin()), (x, y) -> tighter(bound, x, y));
      }
    }
  }

  private static Limit tighter(Bound bound, Limit first, Limit second) {
    if (first.value() instanceof BigDecimal x && second.value() instanceof BigDecimal y) {
      int order = x.compareTo(y);
      return (bound.kind() == Bound.Kind.UPPER) == order <= 0 ? first : second;
    }
    return first;
  }
}
