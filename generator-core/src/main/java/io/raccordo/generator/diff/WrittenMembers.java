package io.raccordo.generator.diff;

import io.raccordo.generator.diff.EffectiveSchema.Union;
import io.raccordo.generator.diff.SchemaFact.AllOfMembersChanged;
import io.raccordo.generator.diff.SchemaFact.UnionKind;
import io.raccordo.generator.diff.SchemaFact.UnionMembersAdded;
import io.raccordo.generator.diff.SchemaFact.UnionMembersRemoved;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares the members of {@code allOf}, {@code oneOf} and {@code anyOf} as lists: components are
 * the same by name, others by content, then by title; one that is left over on each side became the
 * other.
 */
final class WrittenMembers {
  private final EffectiveSchemas before;
  private final EffectiveSchemas after;
  private final PairComparison.Pairs pairs;
  private final Fingerprints fingerprintsBefore;
  private final Fingerprints fingerprintsAfter;

  WrittenMembers(EffectiveSchemas before, EffectiveSchemas after, PairComparison.Pairs pairs) {
    this.before = before;
    this.after = after;
    this.pairs = pairs;
    this.fingerprintsBefore = new Fingerprints(before);
    this.fingerprintsAfter = new Fingerprints(after);
  }

  boolean sameContent(int beforeId, int afterId) {
    return fingerprintsBefore.of(beforeId) == fingerprintsAfter.of(afterId);
  }

  /** A member and where it stands in its list. */
  private record Member(int id, int index) {}

  private record Left(List<Member> gone, List<Member> come) {}

  void allOf(SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later) {
    Left left = match(pair, "allOf", earlier.members, later.members);
    for (boolean annotating : List.of(false, true)) {
      List<String> come = names(left.come(), after, annotating);
      if (!come.isEmpty()) {
        WrittenComparison.add(
            pair, earlier, later, p -> new AllOfMembersChanged(p, come, true, annotating));
      }
      List<String> gone = names(left.gone(), before, annotating);
      if (!gone.isEmpty()) {
        WrittenComparison.add(
            pair, earlier, later, p -> new AllOfMembersChanged(p, gone, false, annotating));
      }
    }
  }

  void unions(SchemaPair pair, EffectiveSchema earlier, EffectiveSchema later) {
    for (UnionKind kind : UnionKind.values()) {
      String keyword = kind == UnionKind.ONE_OF ? "oneOf" : "anyOf";
      Left left = match(pair, keyword, members(earlier, kind), members(later, kind));
      if (!left.come().isEmpty()) {
        List<String> come = names(left.come(), after);
        WrittenComparison.add(pair, earlier, later, p -> new UnionMembersAdded(p, kind, come));
      }
      if (!left.gone().isEmpty()) {
        List<String> gone = names(left.gone(), before);
        WrittenComparison.add(pair, earlier, later, p -> new UnionMembersRemoved(p, kind, gone));
      }
    }
  }

  private static List<Integer> members(EffectiveSchema schema, UnionKind kind) {
    List<Integer> result = new ArrayList<>();
    for (Union union : schema.unions) {
      if (union.kind() == kind) {
        result.addAll(union.members());
      }
    }
    return result;
  }

  private Left match(SchemaPair pair, String keyword, List<Integer> earlier, List<Integer> later) {
    List<Member> gone = members(earlier);
    List<Member> come = members(later);
    if (gone.isEmpty() || come.isEmpty()) {
      return new Left(gone, come);
    }
    pair(pair, keyword, gone, come, (b, a) -> b.equals(component(a, after)), this::component);
    pair(
        pair,
        keyword,
        gone,
        come,
        (b, a) -> (inline(b, before) || inline(a, after)) && sameContent(b, a),
        id -> id);
    pair(pair, keyword, gone, come, (b, a) -> b.equals(title(a, after)), this::title);
    if (gone.size() == 1 && come.size() == 1) {
      Member was = gone.get(0);
      Member is = come.get(0);
      boolean nameless = inline(was.id(), before)
          && inline(is.id(), after)
          && title(was.id(), before) == null
          && title(is.id(), after) == null;
      if (nameless) {
        follow(pair, keyword, was, is);
        return new Left(List.of(), List.of());
      }
    }
    return new Left(gone, come);
  }

  private interface Key<T> {
    @Nullable
    T of(int beforeId);
  }

  private <T> void pair(
      SchemaPair pair,
      String keyword,
      List<Member> gone,
      List<Member> come,
      BiPredicate<T, Integer> same,
      Key<T> key) {
    for (Member was : List.copyOf(gone)) {
      T wanted = key.of(was.id());
      if (wanted == null) {
        continue;
      }
      for (Member is : come) {
        if (same.test(wanted, is.id())) {
          gone.remove(was);
          come.remove(is);
          follow(pair, keyword, was, is);
          break;
        }
      }
    }
  }

  private void follow(SchemaPair pair, String keyword, Member was, Member is) {
    PairComparison.edge(pair, pairs.of(was.id(), is.id()), keyword + '[' + name(is, after) + ']');
  }

  private static List<Member> members(List<Integer> ids) {
    List<Member> result = new ArrayList<>();
    for (int id : ids) {
      result.add(new Member(id, result.size()));
    }
    return result;
  }

  private static boolean inline(int id, EffectiveSchemas schemas) {
    return component(id, schemas) == null;
  }

  private @Nullable String component(int beforeId) {
    return component(beforeId, before);
  }

  private static @Nullable String component(int id, EffectiveSchemas schemas) {
    return schemas.of(id).schema.component();
  }

  private @Nullable String title(int beforeId) {
    return inline(beforeId, before) ? title(beforeId, before) : null;
  }

  private static @Nullable String title(int id, EffectiveSchemas schemas) {
    String title = schemas.of(id).schema.annotations().title();
    return title == null || title.isBlank() ? null : title;
  }

  private static String name(Member member, EffectiveSchemas schemas) {
    String component = component(member.id(), schemas);
    if (component != null) {
      return "#/components/schemas/" + component;
    }
    String title = title(member.id(), schemas);
    return "subschema #" + (member.index() + 1) + (title == null ? "" : ": " + title);
  }

  private static List<String> names(List<Member> members, EffectiveSchemas schemas) {
    return members.stream().map(m -> name(m, schemas)).toList();
  }

  private static List<String> names(
      List<Member> members, EffectiveSchemas schemas, boolean annotating) {
    return names(
        members.stream()
            .filter(m -> {
              EffectiveSchema schema = schemas.of(m.id());
              return (schema.types.isEmpty() && schema.unlimited()) == annotating;
            })
            .toList(),
        schemas);
  }
}
