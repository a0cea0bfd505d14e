package io.raccordo.generator.plan;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What values stand at a place within a planned type: of a union, those of all its forms. */
final class ValueForms {
  private final PlannedTypes types;
  private final String version;
  private final boolean sent;
  private final Set<ScalarType> scalars = EnumSet.noneOf(ScalarType.class);
  private boolean found;
  private boolean any;

  private ValueForms(PlannedTypes types, String version, boolean sent) {
    this.types = types;
    this.version = version;
    this.sent = sent;
  }

  /**
   * The forms at a place.
   *
   * @param roots the forms of the whole
   * @param version label of the API version that has to have it
   * @param sent whether the value is sent, and not received
   */
  static ValueForms at(
      String pointer, List<TypeRef> roots, PlannedTypes types, String version, boolean sent) {
    ValueForms forms = new ValueForms(types, version, sent);
    JsonPointer place = JsonPointer.compile(pointer);
    roots.forEach(root -> forms.add(root, place, new HashSet<>()));
    return forms;
  }

  /** Whether there is such a place. */
  boolean isThere() {
    return found;
  }

  /** Whether one of these is among them, or nobody knows. */
  boolean isAnyOf(Set<ScalarType> wanted) {
    return any || scalars.stream().anyMatch(wanted::contains);
  }

  /** Whether a value of these can be written where those are taken. */
  boolean fits(ValueForms taken) {
    return any
        || taken.any
        || scalars.stream().anyMatch(own -> taken.scalars.stream().anyMatch(its -> fits(own, its)));
  }

  private static boolean fits(ScalarType own, ScalarType taken) {
    return own == taken
        || own == ScalarType.STRING
        || taken == ScalarType.STRING
        || (isNumber(own) && isNumber(taken));
  }

  private static boolean isNumber(ScalarType type) {
    return type == ScalarType.INT64 || type == ScalarType.DECIMAL;
  }

  /**
   * Adds a type's.
   *
   * @param around the unions that were opened at this place
   */
  private void add(TypeRef type, JsonPointer rest, Set<ClassRef> around) {
    if (type instanceof TypeRef.AnyJson) {
      found = true;
      any = true;
    } else if (type instanceof TypeRef.Named named
        && types.get(named.name()) instanceof TypePlan.UnionType union) {
      if (around.add(named.name())) {
        union.cases().forEach(form -> add(form.type(), rest, around));
      }
    } else if (rest.matches()) {
      found = true;
      if (type instanceof TypeRef.Scalar scalar) {
        scalars.add(scalar.type());
      }
    } else if (type instanceof TypeRef.MapOf map) {
      add(map.value(), rest.tail(), new HashSet<>());
    } else if (type instanceof TypeRef.Named named
        && types.get(named.name()) instanceof TypePlan.ObjectType object) {
      add(object, rest);
    }
  }

  private void add(TypePlan.ObjectType object, JsonPointer rest) {
    List<Member> members = object.members().stream()
        .filter(member -> member.key().equals(rest.getMatchingProperty()))
        .filter(member -> member.versions().contains(version))
        .filter(member -> sent ? !member.readOnly() : !member.writeOnly())
        .toList();
    members.forEach(member -> add(member.type(), rest.tail(), new HashSet<>()));
    if (members.isEmpty()) {
      object.additional().types().forEach(type -> add(type, rest.tail(), new HashSet<>()));
    }
  }

  /** What they are, in words; empty when they are no single values. */
  String words() {
    return String.join(" or ", scalars.stream().map(ValueForms::word).distinct().toList());
  }

  private static String word(ScalarType type) {
    return switch (type) {
      case STRING -> "a text";
      case INT64, DECIMAL -> "a number";
      case BOOLEAN -> "a boolean";
      case DATE -> "a day";
      case DATE_TIME -> "a date-time";
      case UUID -> "a UUID";
      case BYTES -> "bytes";
    };
  }
}
