package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.naming.NameScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A generated class while the succession is read: it only grows. */
abstract sealed class Slot {
  final String key;
  final ClassRef name;
  final NameScope nestedNames;
  final List<Slot> nested = new ArrayList<>();

  /**
   * The class in which it was first needed; null for components. Mostly the class around it, but
   * for those that stand further out to keep their names short.
   */
  @Nullable
  Slot within;

  @Nullable
  String documentation;

  Slot(String key, ClassRef name, NameScope nestedNames) {
    this.key = key;
    this.name = name;
    this.nestedNames = nestedNames;
    name.simpleNames().forEach(nestedNames::take);
  }

  /** Grows into a {@link TypePlan.ObjectType}. */
  static final class ObjectSlot extends Slot {
    final MemberTable members;

    final List<TypePlan.Additional.Form> additional = new ArrayList<>();

    /** Whether an API version says nothing of the type of undeclared properties. */
    boolean freeAdditional;

    boolean buildable;

    ObjectSlot(String key, ClassRef name, NameScope nestedNames, MemberTable members) {
      super(key, name, nestedNames);
      this.members = members;
    }
  }

  /** Grows into a {@link TypePlan.EnumType}. */
  static final class EnumSlot extends Slot {
    final ScalarType base;
    final NameScope constantNames;
    final Map<JsonNode, TypePlan.Constant> constants = new LinkedHashMap<>();

    EnumSlot(
        String key,
        ClassRef name,
        NameScope nestedNames,
        ScalarType base,
        NameScope constantNames) {
      super(key, name, nestedNames);
      this.base = base;
      this.constantNames = constantNames;
    }
  }

  /** Grows into a {@link TypePlan.UnionType}. */
  static final class UnionSlot extends Slot {
    @Nullable
    String discriminator;

    boolean buildable;
    final NameScope caseNames;
    final Map<TypeRef, CaseDraft> cases = new LinkedHashMap<>();

    UnionSlot(String key, ClassRef name, NameScope nestedNames, NameScope caseNames) {
      super(key, name, nestedNames);
      this.caseNames = caseNames;
    }
  }

  /** The class of a module revision, which holds the types that only it uses. */
  static final class ModuleSlot extends Slot {
    ModuleSlot(String key, ClassRef name, NameScope nestedNames) {
      super(key, name, nestedNames);
    }
  }

  /** A case of a union while it grows. */
  static final class CaseDraft {
    final String javaName;
    final Set<String> discriminatorValues = new LinkedHashSet<>();
    final Set<String> required = new LinkedHashSet<>();
    final Map<String, List<JsonNode>> constants = new LinkedHashMap<>();

    CaseDraft(String javaName) {
      this.javaName = javaName;
    }
  }
}
