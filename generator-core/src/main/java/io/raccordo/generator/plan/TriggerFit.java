package io.raccordo.generator.plan;

import io.raccordo.generator.migrate.Nearest;
import io.raccordo.generator.migrate.StatedTrigger;
import io.raccordo.generator.migrate.StatedTrigger.By;
import io.raccordo.generator.migrate.StatedTrigger.Way;
import io.raccordo.generator.plan.Binding.Paging.Ask;
import io.raccordo.generator.plan.TriggerPlan.Position;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an API version's search can be polled as {@code connector.yaml} says. */
final class TriggerFit {
  private static final Set<ScalarType> GROWING = EnumSet.of(
      ScalarType.DATE_TIME,
      ScalarType.DATE,
      ScalarType.INT64,
      ScalarType.DECIMAL,
      ScalarType.STRING);
  private static final Set<ScalarType> TELLING =
      EnumSet.complementOf(EnumSet.of(ScalarType.BOOLEAN, ScalarType.BYTES));

  private final ModuleRevision search;
  private final Way way;
  private final PlannedTypes types;
  private final String version;
  private final String operation;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * One to be found out.
   *
   * @param search the revision
   * @param binding how a version serves it
   */
  TriggerFit(ModuleRevision search, Binding binding, Way way, PlannedTypes types) {
    this.search = search;
    this.way = way;
    this.version = binding.versions().get(binding.versions().size() - 1);
    this.operation = binding.operation().toString();
    this.types = types;
  }

  /**
   * What does not fit.
   *
   * @param key of the entry that says so; empty for one that it lacks
   */
  record Fault(String key, String problem, String help) {}

  List<Fault> faults() {
    return faults;
  }

  String version() {
    return version;
  }

  /** The position, as the revision has it; null when something does not fit. */
  @Nullable
  Position position() {
    String stated = way.id();
    String id = stated == null ? "/id" : stated;
    ValueForms identity = item(stated == null ? "" : "id", id, TELLING, "a text or a number");
    String pointer = way.pointer();
    ValueForms moving = pointer == null
        ? identity
        : item(
            "pointer",
            pointer,
            way.by() == By.SINCE ? GROWING : TELLING,
            way.by() == By.SINCE ? "a date-time, a day or a number" : "a text or a number");
    boolean sound = faults.isEmpty();
    Ask ask = ask(sound ? moving : null, pointer == null ? id : pointer);
    return faults.isEmpty()
        ? new Position(
            TriggerPlan.By.valueOf(way.by().name()), pointer, ask, id, order(), way.overlap())
        : null;
  }

  private TriggerPlan.@Nullable Order order() {
    if (way.by() == By.NEWEST) {
      return TriggerPlan.Order.NEWEST_FIRST;
    }
    StatedTrigger.Order stated = way.order();
    return stated == null ? null : TriggerPlan.Order.valueOf(stated.name());
  }

  private ValueForms item(String key, String pointer, Set<ScalarType> wanted, String words) {
    ValueForms forms = ValueForms.at(pointer, List.of(search.output()), types, version, false);
    String place = pointer.isEmpty() ? "What the items" : pointer + " of the items";
    if (!forms.isThere()) {
      faults.add(new Fault(
          key,
          "The items of " + operation + " have no " + pointer + '.',
          key.isEmpty()
              ? "Say with \"id\" what tells them apart."
              : "Write the JSON Pointer of a member that the document declares for items."));
    } else if (!forms.isAnyOf(wanted)) {
      faults.add(new Fault(
          key,
          place + " of " + operation + (pointer.isEmpty() ? " are" : " is") + " not " + words + '.',
          "Name another member of the items."));
    }
    return forms;
  }

  /**
   * What takes the position.
   *
   * @param moving the forms of the position; null when its own fault was told
   */
  private Ask ask(@Nullable ValueForms moving, String pointer) {
    String parameter = way.parameter();
    if (parameter == null) {
      return Ask.NONE;
    }
    AskedMembers members = new AskedMembers(search, version);
    List<Ask> called = members.called(parameter);
    if (called.size() != 1) {
      faults.add(called.isEmpty() ? unknown(parameter, members) : ambiguous(parameter, members));
      return Ask.NONE;
    }
    Ask ask = called.get(0);
    ValueForms taken =
        ValueForms.at(ask.inside(), members.types(ask.member()), types, version, true);
    if (!taken.isThere()) {
      faults.add(unknown(parameter, members));
    } else if (moving != null && !moving.fits(taken)) {
      faults.add(new Fault(
          "parameter",
          '"' + parameter + "\" of " + operation + " takes "
              + (taken.words().isEmpty() ? "no single value" : taken.words()) + ", and " + pointer
              + " of its items is " + moving.words() + '.',
          "Name a parameter and a member of the items that have one type."));
    }
    return ask;
  }

  private Fault unknown(String parameter, AskedMembers members) {
    return new Fault(
        "parameter",
        "Neither query, header nor body of " + operation + " have \"" + parameter + "\".",
        Nearest.question(Nearest.to(parameter, members.names())) + "It has " + members.names()
            + '.');
  }

  private Fault ambiguous(String parameter, AskedMembers members) {
    return new Fault(
        "parameter",
        '"' + parameter + "\" of " + operation + " may mean several.",
        "Write which: " + String.join(" or ", members.places(parameter)) + '.');
  }
}
