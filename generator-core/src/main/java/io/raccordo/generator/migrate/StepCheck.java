package io.raccordo.generator.migrate;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.diagnostic.Diagnostics;
import io.raccordo.generator.diagnostic.Origin;
import io.raccordo.generator.migrate.Members.Found;
import io.raccordo.generator.model.JsonType;
import io.raccordo.generator.plan.UpgradePlan.Conversion;
import io.raccordo.generator.plan.UpgradePlan.Step;
import io.raccordo.generator.plan.UpgradePlan.Step.Convert;
import io.raccordo.generator.plan.UpgradePlan.Step.Drop;
import io.raccordo.generator.plan.UpgradePlan.Step.Each;
import io.raccordo.generator.plan.UpgradePlan.Step.MapValues;
import io.raccordo.generator.plan.UpgradePlan.Step.Move;
import io.raccordo.generator.plan.UpgradePlan.Step.Needs;
import io.raccordo.generator.plan.UpgradePlan.Step.Put;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the steps of one list against the members that they read and those that they write. */
final class StepCheck {
  private final Migration migration;
  private final Diagnostics diagnostics;
  private final boolean input;
  private final Members read;
  private final Members written;

  /**
   * A check of steps from the members that are read to those that are written.
   *
   * @param input whether an old input becomes a new one, where nothing may be lost unsaid
   */
  StepCheck(
      Migration migration, Diagnostics diagnostics, boolean input, Members read, Members written) {
    this.migration = migration;
    this.diagnostics = diagnostics;
    this.input = input;
    this.read = read;
    this.written = written;
  }

  void check(List<Step> steps) {
    StepOrder order = new StepOrder(migration, diagnostics);
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      boolean onlyItem = i + 1 < steps.size() && takesItem(step, steps.get(i + 1));
      if (onlyItem) {
        i++;
      }
      Move move = i + 1 < steps.size() ? takesOn(step, steps.get(i + 1)) : null;
      order.check(step, move);
      if (step instanceof Each each) {
        each(each, move == null ? each.pointer() : move.to(), onlyItem);
      } else {
        check(step, move);
      }
      if (move != null) {
        i++;
      }
    }
  }

  /** The move that takes what the step has changed to where it goes; null when it stays. */
  private static @Nullable Move takesOn(Step step, Step next) {
    return next instanceof Move move
            && StepOrder.changedInPlace(step).filter(move.from()::equals).isPresent()
        ? move
        : null;
  }

  /**
   * Whether the next step puts the only item of the list in its place, as one element says both.
   */
  private boolean takesItem(Step step, Step next) {
    return step instanceof Each each
        && next instanceof Convert convert
        && convert.pointer().equals(each.pointer())
        && migration.originOf(each).equals(migration.originOf(convert));
  }

  private void check(Step step, @Nullable Move move) {
    Origin origin = migration.originOf(step);
    if (step instanceof Move plain) {
      move(plain.from(), plain.to(), null, origin);
    } else if (step instanceof Convert convert) {
      move(convert.pointer(), move == null ? convert.pointer() : move.to(), convert, origin);
    } else if (step instanceof MapValues map) {
      map(map, move == null ? map.pointer() : move.to(), origin);
    } else if (step instanceof Put put) {
      put(put, origin);
    } else if (step instanceof Drop drop) {
      find(read, drop.pointer(), origin.child("drop"));
    } else if (step instanceof Needs needs) {
      find(written, needs.pointer(), origin.child("needs"));
    }
  }

  private @Nullable Found find(Members members, String pointer, Origin origin) {
    Optional<MemberPointer> parsed = MemberPointer.of(pointer);
    if (parsed.isEmpty()) {
      return null;
    }
    Found found = members.find(parsed.get());
    if (!found.there()) {
      diagnostics.error("unknown-member", origin, found.fault(), found.remedy());
      return null;
    }
    return found;
  }

  private void move(String from, String to, @Nullable Convert convert, Origin origin) {
    Found source = find(read, from, origin.child("move"));
    Found target = find(written, to, origin.child("to"));
    if (source == null || target == null) {
      return;
    }
    Set<JsonType> given = read.facts().types(source.schemas());
    Set<JsonType> wanted = written.facts().types(target.schemas());
    if (convert != null
        && convert.scale() != 0
        && !given.isEmpty()
        && !numeric(given)
        && !given.contains(JsonType.STRING)) {
      diagnostics.error(
          "type-mismatch",
          origin.child("convert"),
          from + " is of type " + Types.of(given) + ", which has no decimal point to shift.",
          "Remove \"scale\".");
      return;
    }
    if (convert == null) {
      compare(given, wanted, from, to, origin);
    } else {
      converted(convert, converts(convert, given, source), wanted, to, origin);
    }
  }

  private void compare(
      Set<JsonType> given, Set<JsonType> wanted, String from, String to, Origin origin) {
    if (fits(given, wanted)) {
      return;
    }
    String type = wanted.size() == 1 ? conversionTo(given, wanted.iterator().next()) : "";
    diagnostics.error(
        "type-mismatch",
        origin.child("to"),
        from + " is of type " + Types.of(given) + ", and " + to + " is of type " + Types.of(wanted)
            + '.',
        type.isEmpty()
            ? "Move something else, or \"set\" or \"needs\" the new member."
            : "Say how it changes: convert: {type: " + type + "}.");
  }

  /** The word of {@code convert.type} that leads to a type; empty when none does. */
  private static String conversionTo(Set<JsonType> given, JsonType wanted) {
    return switch (wanted) {
      case STRING, INTEGER, NUMBER, BOOLEAN ->
        given.equals(Set.of(JsonType.ARRAY))
            ? "item"
            : given.contains(JsonType.OBJECT) ? "" : Types.of(Set.of(wanted));
      case ARRAY -> "array";
      default -> given.equals(Set.of(JsonType.ARRAY)) ? "item" : "";
    };
  }

  private void converted(
      Convert convert, Set<JsonType> result, Set<JsonType> wanted, String to, Origin origin) {
    if (!fits(result, wanted)) {
      diagnostics.error(
          "type-mismatch",
          origin.child("convert"),
          "The conversion makes a value of type " + Types.of(result) + ", and " + to
              + " is of type " + Types.of(wanted) + '.',
          convert.type() == null ? "Add \"type\"." : "Correct \"type\".");
    }
  }

  /** The types of what a conversion makes; empty when they are not limited. */
  private Set<JsonType> converts(Convert convert, Set<JsonType> given, Found source) {
    Conversion type = convert.type();
    if (type == null) {
      // Whether a shifted number is still whole shows only at run time.
      return numeric(given) ? EnumSet.of(JsonType.INTEGER, JsonType.NUMBER) : given;
    }
    return switch (type) {
      case TO_STRING -> Set.of(JsonType.STRING);
      case TO_INTEGER -> Set.of(JsonType.INTEGER);
      case TO_NUMBER -> Set.of(JsonType.NUMBER);
      case TO_BOOLEAN -> Set.of(JsonType.BOOLEAN);
      case WRAP_IN_ARRAY -> Set.of(JsonType.ARRAY);
      case ONLY_ITEM ->
        read.facts()
            .types(source.schemas().stream()
                .flatMap(id -> read.facts().items(id).stream())
                .toList());
    };
  }

  private static boolean numeric(Set<JsonType> types) {
    return types.contains(JsonType.INTEGER) || types.contains(JsonType.NUMBER);
  }

  private static boolean fits(Set<JsonType> given, Set<JsonType> wanted) {
    return given.isEmpty()
        || wanted.isEmpty()
        || given.stream().anyMatch(type -> SchemaFacts.admits(wanted, type));
  }

  private void map(MapValues map, String to, Origin origin) {
    Found source = find(read, map.pointer(), origin.child("map"));
    boolean inPlace = to.equals(map.pointer());
    Found target = find(written, to, origin.child(inPlace ? "map" : "to"));
    if (source != null) {
      new ValueCheck(diagnostics, origin.child("values"))
          .oldValues(map, read.facts().values(source.schemas()), input);
    }
    if (target != null) {
      ValueCheck values = new ValueCheck(diagnostics, origin.child("values"));
      map.values()
          .forEach(
              (key, value) -> values.newValue(key, value, to, written.facts(), target.schemas()));
    }
  }

  private void put(Put put, Origin origin) {
    Found target = find(written, put.pointer(), origin.child("set"));
    if (target != null) {
      JsonNode value = put.value();
      new ValueCheck(diagnostics, origin)
          .newValue("value", value, put.pointer(), written.facts(), target.schemas());
    }
  }

  private void each(Each each, String to, boolean onlyItem) {
    Origin origin = migration.originOf(each);
    Origin place = origin.child(to.equals(each.pointer()) ? "each" : "to");
    Found source = list(read, each.pointer(), origin.child("each"));
    Found target = onlyItem ? object(to, place) : list(written, to, place);
    if (source != null && target != null) {
      Members items = read.items(source, each.pointer());
      Members made = onlyItem ? written.inside(target, to) : written.items(target, to);
      new StepCheck(migration, diagnostics, input, items, made).check(each.steps());
    }
  }

  private @Nullable Found object(String pointer, Origin origin) {
    Found found = find(written, pointer, origin);
    Set<JsonType> types = found == null ? Set.of() : written.facts().types(found.schemas());
    if (types.isEmpty() || types.contains(JsonType.OBJECT)) {
      return found;
    }
    diagnostics.error(
        "type-mismatch",
        origin,
        pointer + " is of type " + Types.of(types) + ", not an object.",
        "Point at an object, or remove \"convert\".");
    return null;
  }

  private @Nullable Found list(Members members, String pointer, Origin origin) {
    Found found = find(members, pointer, origin);
    if (found == null) {
      return null;
    }
    Set<JsonType> types = members.facts().types(found.schemas());
    if (types.isEmpty() || types.contains(JsonType.ARRAY)) {
      return found;
    }
    diagnostics.error(
        "type-mismatch",
        origin,
        pointer + " is of type " + Types.of(types) + ", not a list.",
        "Point at a list, or use the steps without \"each\".");
    return null;
  }
}
