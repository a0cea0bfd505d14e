package io.raccordo.generator.plan;

import io.raccordo.generator.naming.JavaNames;
import io.raccordo.generator.naming.NameScope;
import io.raccordo.generator.naming.ReservedNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a class while the succession is read. A member may have several forms: its first
 * Java type, and later ones beside it.
 */
final class MemberTable {
  private final LedgerBook book;
  private final String scope;
  private final NameScope names;
  private final Map<String, List<Draft>> byKey = new LinkedHashMap<>();

  MemberTable(LedgerBook book, String scope) {
    this.book = book;
    this.scope = scope;
    this.names = book.scope("member", scope, ReservedNames.MEMBER, "_", false);
  }

  /** One accessor. */
  static final class Draft {
    final String javaName;
    final TypeRef type;
    final Set<String> versions = new LinkedHashSet<>();

    @Nullable
    String documentation;

    boolean nullable;
    boolean nullsWithin;
    boolean deprecated;
    boolean readOnly;
    boolean writeOnly;

    Draft(String javaName, TypeRef type) {
      this.javaName = javaName;
      this.type = type;
    }
  }

  /** The forms of a member, first one first; empty when the key is new. */
  List<Draft> forms(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  Set<String> keys() {
    return byKey.keySet();
  }

  /**
   * Gives a new member the first form that it had when the document with it was not dropped yet.
   * Not where a class says what it is, and nothing else does.
   */
  void restore(String key) {
    TypeRef first = byKey.containsKey(key) ? null : recorded(key);
    if (first != null && !holdsAnything(first)) {
      add(key, first);
    }
  }

  private @Nullable TypeRef recorded(String key) {
    String text = book.recordedType("member", scope, key);
    return text == null ? null : TypeNames.read(text);
  }

  /** What holds itself is read as anything at all. */
  private static boolean holdsAnything(TypeRef type) {
    return type instanceof TypeRef.AnyJson
        || (type instanceof TypeRef.ListOf list && holdsAnything(list.item()))
        || (type instanceof TypeRef.MapOf map && holdsAnything(map.value()));
  }

  /** Adds a form: the member itself, or a later form beside it. */
  Draft add(String key, TypeRef type) {
    List<Draft> forms = byKey.computeIfAbsent(key, k -> new ArrayList<>());
    String first = forms.isEmpty() ? book.recordedType("member", scope, key) : null;
    boolean another = first != null && !first.equals(TypeNames.text(type));
    TypeRef before = another ? recorded(key) : null;
    if (before != null) {
      add(key, before);
    }
    String beside = forms.isEmpty() && !another ? "" : "As" + TypeNames.kind(type);
    // Not the same as that of a member whose own name ends so.
    String element = beside.isEmpty() ? key : key + '|' + beside;
    String javaName = book.name(names, "member", scope, element, JavaNames.camel(key) + beside);
    book.type("member", scope, element, TypeNames.text(type));
    Draft draft = new Draft(javaName, type);
    forms.add(draft);
    return draft;
  }

  /** The name of a method for undeclared properties; the first form's is reserved. */
  String additional(String name, String beside) {
    return beside.isEmpty()
        ? name
        : book.name(names, "additional", scope, name + beside, name + beside);
  }

  /** The members as plan values. */
  List<Member> members(String newest) {
    List<Member> members = new ArrayList<>();
    byKey.forEach((key, forms) -> forms.forEach(d -> members.add(new Member(
        key,
        d.javaName,
        d.type,
        d.documentation,
        d.nullable,
        d.nullsWithin,
        d.deprecated,
        d.readOnly,
        d.writeOnly,
        List.copyOf(d.versions),
        !d.versions.contains(newest)))));
    return members;
  }
}
