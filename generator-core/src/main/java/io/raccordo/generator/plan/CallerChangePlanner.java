package io.raccordo.generator.plan;

import io.raccordo.generator.plan.CallerMigration.Avoided;
import io.raccordo.generator.plan.CallerMigration.Change;
import io.raccordo.generator.plan.CallerMigration.MethodName;
import io.raccordo.generator.plan.UpgradePlan.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what to write in place of one revision that ended. Whatever cannot be written by giving
 * other names to classes, methods and constants is a problem, and the revision is left alone.
 */
final class CallerChangePlanner {
  private final PlannedTypes types;
  private final ModuleRevision old;
  private final ModuleRevision target;
  private final UpgradePlan upgrade;
  private final TypePairs pairs;
  private final InputMembers before;
  private final InputMembers after;
  private final EraseMethods erasers;
  private final EraseMethods laterErasers;
  private final Renaming setters;
  private final Map<String, String> moved = new LinkedHashMap<>();
  private final Set<String> dropped = new LinkedHashSet<>();

  CallerChangePlanner(
      PlannedTypes types, ModuleRevision old, ModuleRevision target, UpgradePlan upgrade) {
    this.types = types;
    this.old = old;
    this.target = target;
    this.upgrade = upgrade;
    this.pairs = new TypePairs(types);
    this.before = InputMembers.of(old, types::resolve);
    this.after = InputMembers.of(target, types::resolve);
    this.erasers = new EraseMethods(before.settable());
    this.laterErasers = new EraseMethods(after.settable());
    this.setters = new Renaming(old.name().nested("Input"));
  }

  /** The first thing that stands in the way; null when nothing does. */
  @Nullable
  String problem() {
    String problem =
        old.kind() == target.kind() ? inputSteps() : target.id() + " is a module of another kind.";
    problem = problem == null ? output() : problem;
    problem = problem == null ? positions() : problem;
    problem = problem == null ? members() : problem;
    if (problem == null && !(pairs.complete() && setters.isSound())) {
      problem = "Types in it have no counterpart in " + target.id() + '.';
    }
    return problem == null ? new TypeOrder(types, old, target, pairs).problem() : problem;
  }

  private @Nullable String inputSteps() {
    Set<String> keys = new TreeSet<>();
    old.input().forEach(m -> keys.add(m.key()));
    for (Step step : upgrade.input()) {
      if (step instanceof Step.Drop drop && isTop(drop.pointer())) {
        dropped.add(UpgradePlanner.key(drop.pointer()));
      } else if (step instanceof Step.Absent absent) {
        dropped.add(UpgradePlanner.key(absent.pointer()));
      } else if (step instanceof Step.Move move
          && isTop(move.from())
          && isTop(move.to())
          && !keys.contains(UpgradePlanner.key(move.to()))
          && !moved.containsValue(UpgradePlanner.key(move.to()))
          && !moved.containsKey(UpgradePlanner.key(move.from()))) {
        moved.put(UpgradePlanner.key(move.from()), UpgradePlanner.key(move.to()));
      } else if (!isRepeated(step)) {
        return text(step);
      }
    }
    return null;
  }

  /** A place in the path that migrations.yaml names, too: the value is there already. */
  private boolean isRepeated(Step step) {
    return step instanceof Step.Move again
        && isTop(again.from())
        && again.to().equals(pointer(moved.get(UpgradePlanner.key(again.from()))));
  }

  private static @Nullable String pointer(@Nullable String key) {
    return key == null ? null : UpgradePlanner.pointer(key);
  }

  private static boolean isTop(String pointer) {
    return pointer.lastIndexOf('/') == 0;
  }

  private static String text(Step step) {
    if (step instanceof Step.Move move) {
      return move.from() + " moves to " + move.to() + '.';
    }
    if (step instanceof Step.Convert convert) {
      return convert.pointer() + " is converted.";
    }
    if (step instanceof Step.Put put) {
      return put.pointer() + " gets a value of its own.";
    }
    if (step instanceof Step.MapValues map) {
      return "Values of " + map.pointer() + " become others.";
    }
    if (step instanceof Step.Each each) {
      return "Each item of " + each.pointer() + " changes.";
    }
    return step instanceof Step.Drop drop
        ? drop.pointer() + " is left out."
        : "A person must give " + ((Step.Needs) step).pointer() + '.';
  }

  private @Nullable String output() {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Step step : upgrade.output()) {
      boolean renames = step instanceof Step.Move move
          && isTop(move.from())
          && isTop(move.to())
          && !sources.containsValue(UpgradePlanner.key(move.from()))
          && sources.put(UpgradePlanner.key(move.to()), UpgradePlanner.key(move.from())) == null;
      if (!renames) {
        return "Of the output: " + text(step);
      }
    }
    boolean paired = sources.isEmpty()
        ? pairs.pair(old.output(), target.output())
        : pairs.pairMoved(old.output(), target.output(), sources);
    if (!sources.isEmpty()) {
      avoidJson("has");
    }
    return paired ? null : "Its output has no counterpart in that of " + target.id() + '.';
  }

  /** Code that reads or writes JSON by keys would find other ones. */
  private void avoidJson(String method) {
    pairs.avoidedMethods.addAll(List.of("toJson", method));
    if (old.kind() != ModuleKind.INSTANT_TRIGGER) {
      pairs.avoidedWords.add("MODULE");
    }
  }

  private @Nullable String positions() {
    boolean same = old.positional().size() == target.positional().size();
    for (int i = 0; same && i < old.positional().size(); i++) {
      String key = old.positional().get(i);
      List<Member> forms = forms(old, key);
      List<Member> later = forms(target, target.positional().get(i));
      same = target.positional().get(i).equals(moved.getOrDefault(key, key))
          && !dropped.contains(key)
          && forms.size() == later.size();
      for (int f = 0; same && f < forms.size(); f++) {
        same = pairs.pair(forms.get(f).type(), later.get(f).type());
        if (before.settable().contains(forms.get(f))) {
          same &= after.settable().contains(later.get(f));
          setter(forms.get(f), later.get(f));
        }
      }
    }
    return same ? null : "Its input(...) takes other values than that of " + target.id() + '.';
  }

  private static List<Member> forms(ModuleRevision revision, String key) {
    return revision.input().stream().filter(m -> m.key().equals(key)).toList();
  }

  private @Nullable String members() {
    for (Member member : before.settable()) {
      if (old.positional().contains(member.key())) {
        continue;
      }
      String key = moved.getOrDefault(member.key(), member.key());
      Member later = dropped.contains(member.key())
          ? null
          : TypePairs.counterpart(member, after.settable(), key);
      if (later != null && !pairs.pair(member.type(), later.type())) {
        return UpgradePlanner.pointer(member.key()) + " has another type.";
      }
      if (later == null && target.positional().contains(key)) {
        return UpgradePlanner.pointer(member.key()) + " stands in the path.";
      }
      setter(member, later);
    }
    if (!moved.isEmpty()) {
      avoidJson("with");
    }
    return null;
  }

  private void setter(Member member, @Nullable Member later) {
    String eraser = erasers.of(member);
    if (later == null) {
      pairs.avoidedMethods.add(member.javaName());
      pairs.avoidedMethods.add("with");
    } else {
      setters.add(member.javaName(), later.javaName());
    }
    if (eraser != null) {
      String other = later == null ? null : laterErasers.of(later);
      if (other == null) {
        pairs.avoidedMethods.add(eraser);
      } else {
        setters.add(eraser, other);
      }
    }
  }

  /** What to write, once there is no problem. */
  Change change() {
    List<MethodName> methods = new ArrayList<>(setters.methods());
    methods.addAll(pairs.methods);
    TypeOrder order = new TypeOrder(types, old, target, pairs);
    Set<String> words = new TreeSet<>(pairs.avoidedWords);
    words.addAll(order.unpaired());
    return new Change(
        old,
        target,
        methods,
        pairs.constants,
        order.names(),
        order.inside(),
        new Avoided(pairs.avoidedMethods, words));
  }

  /** The classes that callers must see as others from now on. */
  List<ClassRef> replaced() {
    return pairs.pairs.entrySet().stream()
        .filter(e -> !e.getKey().equals(e.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
