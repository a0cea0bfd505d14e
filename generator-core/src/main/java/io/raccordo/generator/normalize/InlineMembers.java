package io.raccordo.generator.normalize;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.model.Annotations;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.ArrayShape;
import io.raccordo.generator.model.Bounds;
import io.raccordo.generator.model.Composition;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.model.ObjectShape;
import io.raccordo.generator.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/** The schemas of a model while nameless members of {@code allOf} are merged into their owners. */
final class InlineMembers {
  /** Nameless members inside nameless members, deeper than anybody writes. */
  private static final int DEEPEST = 100;

  /** Two schemas that one value must satisfy. */
  private record Pair(int one, int other) {}

  private final ApiModel model;
  private final Diagnostics diagnostics;
  private final List<Schema> schemas;
  private final Set<Integer> visited = new HashSet<>();
  private final Map<Pair, Integer> both = new HashMap<>();
  private boolean changed;

  InlineMembers(ApiModel model, Diagnostics diagnostics) {
    this.model = model;
    this.diagnostics = diagnostics;
    this.schemas = new ArrayList<>(model.schemas());
  }

  ApiModel merged() {
    // Merging adds schemas, which are merged in turn.
    for (int id = 0; id < schemas.size(); id++) {
      visit(id, 0);
    }
    return changed ? model.with(model.operations(), schemas) : model;
  }

  private void visit(int id, int depth) {
    Schema schema = schemas.get(id);
    List<Integer> members = schema.composition().allOf();
    boolean alias = schema.alias().isPresent()
        && schemas.get(members.isEmpty() ? id : members.get(0)).component() != null;
    if (members.isEmpty() || alias || depth > DEEPEST || !visited.add(id)) {
      return;
    }
    if (!schema.types().isEmpty() && !schema.isOnly(JsonType.OBJECT)) {
      return;
    }
    List<Integer> kept = new ArrayList<>();
    ObjectMerge merge = new ObjectMerge(schema, this);
    for (int member : members) {
      visit(member, depth + 1);
      if (!isPlainObject(schemas.get(member)) || !added(merge, schemas.get(member))) {
        kept.add(member);
      }
    }
    if (kept.size() < members.size()) {
      boolean nullable = schema.nullable() || (schema.types().isEmpty() && admitNull(members));
      schemas.set(id, new SchemaEdit(merge.build(kept)).nullable(nullable).build());
      changed = true;
    }
  }

  /** Whether one of them does, and the others do or have no say. */
  private boolean admitNull(List<Integer> members) {
    return members.stream().anyMatch(member -> schemas.get(member).nullable())
        && members.stream()
            .map(schemas::get)
            .allMatch(member -> member.nullable()
                || (member.types().isEmpty()
                    && member.enumeration() == null
                    && member.constant() == null
                    && member.composition().allOf().isEmpty()));
  }

  private boolean added(ObjectMerge merge, Schema member) {
    String conflict = merge.add(member);
    if (!conflict.isEmpty()) {
      diagnostics.warn(
          "conflicting-members",
          member.origin(),
          "The property \"" + conflict + "\" has another type in another member of this allOf.",
          "Let the members agree.");
    }
    return conflict.isEmpty();
  }

  private static boolean isPlainObject(Schema schema) {
    ObjectShape object = schema.object();
    return schema.component() == null
        && schema.isOnly(JsonType.OBJECT)
        && object.patternProperties().isEmpty()
        && object.additionalSchema().isEmpty()
        && object.additional() != ObjectShape.Additional.FORBIDDEN
        && schema.constant() == null
        && schema.enumeration() == null
        && schema.bounds().equals(Bounds.NONE)
        && schema.array().equals(ArrayShape.NONE)
        && schema.composition().equals(Composition.NONE);
  }

  /** The schema of a value that satisfies both; empty when they contradict each other. */
  OptionalInt both(int one, int other) {
    Schema a = resolved(one);
    Schema b = resolved(other);
    if (a.id() == b.id() || b.unconstrained()) {
      return OptionalInt.of(one);
    }
    if (a.unconstrained()) {
      return OptionalInt.of(other);
    }
    if (a.isOnly(JsonType.OBJECT) && b.isOnly(JsonType.OBJECT)) {
      return OptionalInt.of(object(one, other, b));
    }
    boolean composed =
        !a.composition().equals(Composition.NONE) || !b.composition().equals(Composition.NONE);
    if (composed || a.types().isEmpty() || b.types().isEmpty()) {
      return OptionalInt.empty();
    }
    if (a.types().equals(b.types())) {
      if (a.enumeration() != null && b.enumeration() != null) {
        return values(a, b);
      }
      boolean aIsNarrower = limitsMore(a) && !limitsMore(b);
      boolean onlyAHasDefault = limitsMore(a) == limitsMore(b)
          && a.annotations().defaultValue() != null
          && b.annotations().defaultValue() == null;
      boolean first = aIsNarrower || onlyAHasDefault || (b.nullable() && !a.nullable());
      return OptionalInt.of(first ? one : other);
    }
    if (a.types().containsAll(b.types())) {
      return OptionalInt.of(other);
    }
    return b.types().containsAll(a.types()) ? OptionalInt.of(one) : OptionalInt.empty();
  }

  /** The values that both list. */
  private OptionalInt values(Schema a, Schema b) {
    List<JsonNode> other = Objects.requireNonNull(b.enumeration());
    List<JsonNode> values =
        Objects.requireNonNull(a.enumeration()).stream().filter(other::contains).toList();
    if (values.size() == a.enumeration().size()) {
      return OptionalInt.of(a.id());
    }
    if (values.size() == other.size() || values.isEmpty()) {
      return values.isEmpty() ? OptionalInt.empty() : OptionalInt.of(b.id());
    }
    return OptionalInt.of(both.computeIfAbsent(new Pair(a.id(), b.id()), pair -> {
      int id = schemas.size();
      schemas.add(new Schema(
          id,
          a.origin(),
          null,
          a.types(),
          a.nullable() && b.nullable(),
          a.format(),
          null,
          values,
          a.bounds(),
          ObjectShape.NONE,
          ArrayShape.NONE,
          Composition.NONE,
          a.annotations()));
      return id;
    }));
  }

  private static boolean limitsMore(Schema schema) {
    return schema.enumeration() != null || schema.constant() != null;
  }

  private int object(int one, int other, Schema like) {
    return both.computeIfAbsent(new Pair(one, other), pair -> {
      int id = schemas.size();
      schemas.add(new Schema(
          id,
          like.origin(),
          null,
          Set.of(JsonType.OBJECT),
          schemas.get(one).nullable() && schemas.get(other).nullable(),
          null,
          null,
          null,
          Bounds.NONE,
          ObjectShape.NONE,
          ArrayShape.NONE,
          new Composition(List.of(one, other), List.of(), List.of(), OptionalInt.empty(), null),
          Annotations.NONE));
      return id;
    });
  }

  private Schema resolved(int id) {
    Schema schema = schemas.get(id);
    Set<Integer> seen = new HashSet<>();
    while (schema.alias().isPresent() && seen.add(schema.id())) {
      schema = schemas.get(schema.alias().getAsInt());
    }
    return schema;
  }
}
