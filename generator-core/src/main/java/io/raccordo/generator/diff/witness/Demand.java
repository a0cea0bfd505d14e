package io.raccordo.generator.diff.witness;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Bounds;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.ObjectShape;
import io.raccordo.generator.model.Schema;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What several schemas ask of a value together, one member of each union among them: the raw
 * material of a sample. It need not be complete, since samples are checked against the schemas.
 */
final class Demand {
  /** So many choices of union members are followed. */
  private static final int MOST_CHOICES = 24;

  /** So many schemas are put together. */
  private static final int MOST_PARTS = 200;

  /** A union that is not there, as one choice of nothing. */
  private static final List<Integer> NONE = List.of(-1);

  final List<Schema> parts;

  /** Empty for any type. */
  final Set<JsonType> types = EnumSet.noneOf(JsonType.class);

  boolean impossible;

  @Nullable
  List<JsonNode> values;

  final Set<String> formats = new LinkedHashSet<>();
  final Set<String> patterns = new LinkedHashSet<>();
  final List<Bounds> bounds = new ArrayList<>();
  final List<ObjectShape> shapes = new ArrayList<>();
  final Set<String> required = new LinkedHashSet<>();
  final Set<String> names = new LinkedHashSet<>();

  private Demand(List<Schema> parts) {
    this.parts = parts;
    parts.forEach(this::add);
  }

  /** One for each choice of union members, in document order; a few where there are many. */
  static List<Demand> of(ApiModel model, List<Integer> ids) {
    List<Demand> result = new ArrayList<>();
    choose(model, new ArrayDeque<>(ids), new ArrayList<>(), new LinkedHashSet<>(), result);
    return result;
  }

  private static void choose(
      ApiModel model,
      Deque<Integer> open,
      List<Schema> chosen,
      Set<Integer> seen,
      List<Demand> result) {
    if (result.size() >= MOST_CHOICES || seen.size() > MOST_PARTS) {
      return;
    }
    Integer next = open.poll();
    if (next == null) {
      result.add(new Demand(List.copyOf(chosen)));
      return;
    }
    if (!seen.add(next)) {
      choose(model, open, chosen, seen, result);
      return;
    }
    Schema schema = model.schema(next);
    Composition composition = schema.composition();
    chosen.add(schema);
    open.addAll(composition.allOf());
    List<Integer> oneOf = composition.oneOf().isEmpty() ? NONE : composition.oneOf();
    List<Integer> anyOf = composition.anyOf().isEmpty() ? NONE : composition.anyOf();
    for (int one : oneOf) {
      for (int any : anyOf) {
        Deque<Integer> more = new ArrayDeque<>(open);
        if (one >= 0) {
          more.add(one);
        }
        if (any >= 0) {
          more.add(any);
        }
        choose(model, more, new ArrayList<>(chosen), new LinkedHashSet<>(seen), result);
      }
    }
  }

  private void add(Schema schema) {
    if (!schema.types().isEmpty()) {
      if (types.isEmpty() && !impossible) {
        types.addAll(schema.types());
      } else {
        Set<JsonType> both = EnumSet.noneOf(JsonType.class);
        types.stream().filter(t -> holds(schema.types(), t)).forEach(both::add);
        schema.types().stream().filter(t -> holds(types, t)).forEach(both::add);
        types.clear();
        types.addAll(both);
        impossible |= both.isEmpty();
      }
    }
    JsonNode constant = schema.constant();
    List<JsonNode> some = constant != null ? List.of(constant) : schema.enumeration();
    if (some != null) {
      List<JsonNode> known = values;
      values = known == null
          ? some
          : known.stream().filter(v -> JsonValues.in(some, v)).toList();
    }
    String format = schema.format();
    if (format != null) {
      formats.add(format);
    }
    String pattern = schema.bounds().pattern();
    if (pattern != null) {
      patterns.add(pattern);
    }
    bounds.add(schema.bounds());
    shapes.add(schema.object());
    required.addAll(schema.object().required());
    names.addAll(schema.object().properties().keySet());
  }

  private static boolean holds(Set<JsonType> outer, JsonType type) {
    return outer.contains(type) || (type == JsonType.INTEGER && outer.contains(JsonType.NUMBER));
  }

  boolean can(JsonType type) {
    return !impossible && (types.isEmpty() || types.contains(type));
  }

  boolean unique() {
    return bounds.stream().anyMatch(Bounds::uniqueItems);
  }

  /** The greatest of lower limits; 0 where there is none. */
  int least(Function<Bounds, @Nullable Integer> limit) {
    int least = 0;
    for (Bounds b : bounds) {
      Integer value = limit.apply(b);
      least = value == null ? least : Math.max(least, value);
    }
    return least;
  }

  /** All stated values of a limit. */
  List<BigDecimal> numbers() {
    List<BigDecimal> result = new ArrayList<>();
    for (Bounds b : bounds) {
      for (BigDecimal limit : new @Nullable BigDecimal[] {
        b.minimum(), b.maximum(), b.exclusiveMinimum(), b.exclusiveMaximum()
      }) {
        if (limit != null && JsonNumbers.moderate(limit)) {
          result.add(limit);
        }
      }
    }
    return result;
  }

  List<BigDecimal> divisors() {
    List<BigDecimal> result = new ArrayList<>();
    for (Bounds b : bounds) {
      BigDecimal divisor = b.multipleOf();
      if (divisor != null && divisor.signum() > 0 && JsonNumbers.moderate(divisor)) {
        result.add(divisor);
      }
    }
    return result;
  }

  /** Sizes at the edges of these limits, and next to them. */
  @SafeVarargs
  final void edges(Set<Integer> sizes, Function<Bounds, @Nullable Integer>... limits) {
    for (Bounds b : bounds) {
      for (Function<Bounds, @Nullable Integer> limit : limits) {
        Integer value = limit.apply(b);
        if (value != null) {
          sizes.add(value);
          sizes.add(value - 1);
          if (value < Integer.MAX_VALUE) {
            sizes.add(value + 1);
          }
        }
      }
    }
  }
}
