package io.raccordo.generator.plan;

import io.raccordo.generator.plan.CallerMigration.ConstantName;
import io.raccordo.generator.plan.CallerMigration.MethodName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The classes that callers of an old revision see, each with the one that callers of the new one
 * see in its place, and what is called otherwise there. A class can be its own counterpart.
 */
final class TypePairs {
  /** Further constants are not written. */
  private static final int MOST_CONSTANTS = 1_000;

  final Map<ClassRef, ClassRef> pairs = new LinkedHashMap<>();
  final List<MethodName> methods = new ArrayList<>();
  final List<ConstantName> constants = new ArrayList<>();
  final Set<String> avoidedMethods = new TreeSet<>();
  final Set<String> avoidedWords = new TreeSet<>();

  private final PlannedTypes types;
  private final Deque<ClassRef> open = new ArrayDeque<>();

  /** The one class of which members moved, and where each of them is now. */
  private @Nullable ClassRef moved;

  private Map<String, String> sources = Map.of();

  TypePairs(PlannedTypes types) {
    this.types = types;
  }

  /** Whether the second type can stand wherever code has the first; what is inside is yet open. */
  boolean pair(TypeRef old, TypeRef now) {
    TypeRef a = types.resolve(old);
    TypeRef b = types.resolve(now);
    if (a instanceof TypeRef.ListOf list) {
      return b instanceof TypeRef.ListOf other && pair(list.item(), other.item());
    }
    if (a instanceof TypeRef.MapOf map) {
      return b instanceof TypeRef.MapOf other && pair(map.value(), other.value());
    }
    if (a instanceof TypeRef.StreamOf stream) {
      return b instanceof TypeRef.StreamOf other
          && stream.framing() == other.framing()
          && pair(stream.item(), other.item());
    }
    if (a instanceof TypeRef.Named named) {
      return b instanceof TypeRef.Named other && pair(named.name(), other.name());
    }
    return a.equals(b);
  }

  private boolean pair(ClassRef old, ClassRef now) {
    ClassRef known = pairs.putIfAbsent(old, now);
    if (known == null) {
      open.add(old);
    }
    // Only the output itself had its members moved, no object of its class inside it.
    return !old.equals(moved) && (known == null || known.equals(now));
  }

  /**
   * Pairs outputs of which members moved.
   *
   * @param from key in the old output to key in the new one
   */
  boolean pairMoved(TypeRef old, TypeRef now, Map<String, String> from) {
    boolean objects = old instanceof TypeRef.Named a
        && now instanceof TypeRef.Named b
        && !a.equals(b)
        && types.get(a.name()) instanceof TypePlan.ObjectType
        && pair(old, now);
    if (objects) {
      moved = ((TypeRef.Named) old).name();
      sources = from;
    }
    return objects;
  }

  /** Whether all that is inside can be paired, too. */
  boolean complete() {
    for (ClassRef old = open.poll(); old != null; old = open.poll()) {
      TypePlan a = types.get(old);
      TypePlan b = types.get(pairs.getOrDefault(old, old));
      boolean paired = false;
      if (a instanceof TypePlan.ObjectType object) {
        paired = b instanceof TypePlan.ObjectType later && objects(object, later);
      } else if (a instanceof TypePlan.EnumType texts) {
        paired = b instanceof TypePlan.EnumType later && constants(texts, later);
      } else if (a instanceof TypePlan.UnionType union) {
        paired = b instanceof TypePlan.UnionType later && cases(union, later);
      }
      if (!paired) {
        return false;
      }
    }
    return true;
  }

  private boolean objects(TypePlan.ObjectType old, TypePlan.ObjectType now) {
    boolean here = old.name().equals(moved);
    Renaming renaming = new Renaming(old.name());
    EraseMethods erasers = new EraseMethods(sent(old));
    EraseMethods later = new EraseMethods(sent(now));
    for (Member member : old.members()) {
      String key = here ? source(member.key()) : member.key();
      boolean stays = !here
          || sources.get(member.key()) == null
          || now.members().stream().noneMatch(m -> m.key().equals(member.key()));
      Member other = counterpart(member, now.members(), key);
      if (!stays || (other != null && !pair(member.type(), other.type()))) {
        return false;
      }
      boolean settable = old.buildable() && !member.readOnly();
      if (other == null || (settable && other.readOnly())) {
        avoidedMethods.add(member.javaName());
      } else {
        renaming.add(member.javaName(), other.javaName());
      }
      String eraser = settable ? erasers.of(member) : null;
      if (eraser != null) {
        String another = other == null ? null : later.of(other);
        if (another == null) {
          avoidedMethods.add(eraser);
        } else {
          renaming.add(eraser, another);
        }
      }
    }
    additional(old, now, here);
    if (here) {
      avoidedMethods.addAll(List.of("has", "toJson"));
    }
    if (old.buildable() && !now.buildable()) {
      avoidedMethods.add("builder");
    } else if (old.buildable()) {
      renaming.methods().stream()
          .map(m -> new MethodName(m.owner().nested("Builder"), m.from(), m.to()))
          .forEach(methods::add);
    }
    methods.addAll(renaming.methods());
    return renaming.isSound();
  }

  private static List<Member> sent(TypePlan.ObjectType type) {
    return type.members().stream().filter(m -> !m.readOnly()).toList();
  }

  /** Where the member is in the new output; null when something else is there. */
  private @Nullable String source(String key) {
    String from = sources.get(key);
    return from != null ? from : sources.containsValue(key) ? null : key;
  }

  static @Nullable Member counterpart(Member member, List<Member> later, @Nullable String key) {
    List<Member> forms = later.stream().filter(m -> m.key().equals(key)).toList();
    return forms.stream()
        .filter(m -> m.type().equals(member.type()))
        .findFirst()
        .orElse(forms.size() == 1 ? forms.get(0) : null);
  }

  private void additional(TypePlan.ObjectType old, TypePlan.ObjectType now, boolean here) {
    List<TypePlan.Additional.Form> later = now.additional().forms();
    boolean same = !here && keys(old).equals(keys(now));
    for (TypePlan.Additional.Form form : old.additional().forms()) {
      if (!same || !later.contains(form)) {
        avoidedMethods.addAll(List.of(form.accessor(), form.setter()));
      }
    }
  }

  private static Set<String> keys(TypePlan.ObjectType type) {
    Set<String> keys = new HashSet<>();
    type.members().forEach(m -> keys.add(m.key()));
    return keys;
  }

  private boolean constants(TypePlan.EnumType old, TypePlan.EnumType now) {
    List<TypePlan.Constant> later =
        now.constants().stream().limit(MOST_CONSTANTS).toList();
    List<TypePlan.Constant> before =
        old.constants().stream().limit(MOST_CONSTANTS).toList();
    for (TypePlan.Constant constant : before) {
      String name = later.stream()
          .filter(c -> c.value().equals(constant.value()))
          .map(TypePlan.Constant::javaName)
          .findFirst()
          .orElse(null);
      if (name == null) {
        avoidedWords.add(constant.javaName());
      } else if (!name.equals(constant.javaName())) {
        constants.add(new ConstantName(old.name(), constant.javaName(), now.name(), name));
      }
    }
    if (before.size() != later.size()
        || !before.stream()
            .allMatch(c -> later.stream().anyMatch(l -> l.value().equals(c.value())))) {
      avoidedMethods.add("isKnown");
    }
    return old.base() == now.base();
  }

  /** A value is of the first form that it can be, so the forms must be the very same. */
  private boolean cases(TypePlan.UnionType old, TypePlan.UnionType now) {
    boolean same = old.cases().size() == now.cases().size()
        && java.util.Objects.equals(old.discriminator(), now.discriminator())
        && (now.buildable() || !old.buildable());
    for (int i = 0; same && i < old.cases().size(); i++) {
      TypePlan.Case a = old.cases().get(i);
      TypePlan.Case b = now.cases().get(i);
      same = a.javaName().equals(b.javaName())
          && a.discriminatorValues().equals(b.discriminatorValues())
          && a.required().equals(b.required())
          && a.constants().equals(b.constants())
          && pair(a.type(), b.type());
    }
    return same;
  }
}
