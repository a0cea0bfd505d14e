package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.naming.JavaNames;
import io.raccordo.generator.naming.NameScope;
import io.raccordo.generator.naming.ReservedNames;
import io.raccordo.generator.plan.Slot.EnumSlot;
import io.raccordo.generator.plan.Slot.ModuleSlot;
import io.raccordo.generator.plan.Slot.ObjectSlot;
import io.raccordo.generator.plan.Slot.UnionSlot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Every generated class of a connector by key, with the names they were given. */
final class TypeRegistry {
  private static final String TYPE = "type";
  private static final String COMPONENT = "component";
  private static final List<String> KINDS =
      List.of("object", "union", "enum", "enum-" + ScalarType.INT64);

  private final LedgerBook book;
  private final String modelPackage;
  private final NameScope topLevel;
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final Map<ClassRef, Slot> byName = new HashMap<>();
  private final List<Slot> roots = new ArrayList<>();

  TypeRegistry(LedgerBook book, String modelPackage) {
    this.book = book;
    this.modelPackage = modelPackage;
    this.topLevel = book.scope(TYPE, modelPackage, ReservedNames.TYPE, "Model", true);
  }

  /**
   * Where a class stands when it is new: nested in its owner, or beside the components when there
   * is none.
   */
  record Place(@Nullable Slot owner, String key, String wish) {
    Place in(Slot slot, String element, String nestedWish) {
      return new Place(slot, slot.key + '/' + element, nestedWish);
    }

    /** The same place for a part of the value. */
    Place part(String suffix, String word) {
      return new Place(owner, key + suffix, wish + word);
    }
  }

  /** The place of a class that has one. */
  static Place placeOf(Slot slot) {
    return new Place(slot.within, slot.key, slot.name.simpleName());
  }

  ObjectSlot object(Place place) {
    return (ObjectSlot) slot(
        place,
        "object",
        (name, names) ->
            new ObjectSlot(place.key(), name, names, new MemberTable(book, place.key())));
  }

  UnionSlot union(Place place) {
    return (UnionSlot) slot(
        place,
        "union",
        (name, names) -> new UnionSlot(
            place.key(),
            name,
            names,
            book.scope("case", place.key(), ReservedNames.CONSTANT, "_", false)));
  }

  /** The word for a case in the names of its accessor and factory. */
  String caseName(UnionSlot slot, TypeRef type) {
    String text = TypeNames.text(type);
    return book.name(slot.caseNames, "case", slot.key, text, TypeNames.word(type));
  }

  EnumSlot enumeration(Place place, ScalarType base) {
    String kind = base == ScalarType.STRING ? "enum" : "enum-" + base;
    return (EnumSlot) slot(
        place,
        kind,
        (name, names) -> new EnumSlot(
            place.key(),
            name,
            names,
            base,
            book.scope("constant", place.key(), ReservedNames.CONSTANT, "_", false)));
  }

  /** Adds a form of the undeclared properties: the first, or a later one beside it. */
  void additional(ObjectSlot slot, TypeRef type) {
    String beside = slot.additional.isEmpty() ? "" : "As" + TypeNames.kind(type);
    slot.additional.add(new TypePlan.Additional.Form(
        slot.members.additional("additionalProperties", beside),
        slot.members.additional("additionalProperty", beside),
        type));
  }

  /**
   * Writes down that a component took the place of the one after which a class is called. Whoever
   * drops the document of the latter keeps the class.
   */
  void renamed(Slot slot, String component) {
    if (roots.contains(slot) && !slot.key.equals('#' + component)) {
      book.decide(COMPONENT, "", component, slot.name.simpleName());
    }
  }

  /** The key of a component's class: that of the component whose place it took, where it did. */
  String componentKey(String component) {
    String own = '#' + component;
    String name = book.recorded(COMPONENT, "", component);
    if (name == null) {
      return own;
    }
    List<String> keys = book.elements(TYPE, modelPackage, name).stream()
        .map(element -> element.substring(element.indexOf(' ') + 1))
        .filter(key -> key.startsWith("#"))
        .toList();
    boolean known = KINDS.stream()
        .anyMatch(kind -> book.recorded(TYPE, modelPackage, kind + ' ' + own) != null);
    return known || keys.size() != 1 ? own : keys.get(0);
  }

  /** The class of a module revision; its name is given by the caller. */
  ModuleSlot module(String key, ClassRef name) {
    ModuleSlot slot = new ModuleSlot(key, name, nestedScope(key));
    byName.put(name, slot);
    return slot;
  }

  /** The class with this name, which this registry gave. */
  Slot byName(ClassRef name) {
    Slot slot = byName.get(name);
    if (slot == null) {
      throw new IllegalArgumentException("No class " + name + " was given");
    }
    return slot;
  }

  /** Adds a known value to an open enum, unless it has it. */
  void constant(EnumSlot slot, JsonNode value, EnumNames names) {
    slot.constants.computeIfAbsent(
        value,
        v -> new TypePlan.Constant(
            book.name(
                slot.constantNames,
                "constant",
                slot.key,
                v.asText(),
                JavaNames.constant(names.name(v))),
            v,
            names.description(v)));
  }

  /** All top-level types, sorted by name. */
  List<TypePlan> plans(String newest) {
    return roots.stream()
        .sorted(Comparator.comparing(s -> s.name))
        .map(s -> plan(s, newest))
        .toList();
  }

  /** The types nested in a slot, as plan values. */
  List<TypePlan> nested(Slot slot, String newest) {
    return slot.nested.stream().map(s -> plan(s, newest)).toList();
  }

  private TypePlan plan(Slot slot, String newest) {
    if (slot instanceof ObjectSlot o) {
      return new TypePlan.ObjectType(
          o.name,
          o.documentation,
          o.members.members(newest),
          new TypePlan.Additional(o.additional, !o.freeAdditional),
          o.buildable,
          nested(o, newest));
    }
    if (slot instanceof EnumSlot e) {
      return new TypePlan.EnumType(
          e.name, e.documentation, e.base, List.copyOf(e.constants.values()));
    }
    UnionSlot u = (UnionSlot) slot;
    List<TypePlan.Case> cases = new ArrayList<>();
    u.cases.forEach((type, c) -> cases.add(new TypePlan.Case(
        c.javaName,
        type,
        List.copyOf(c.discriminatorValues),
        List.copyOf(c.required),
        c.constants)));
    return new TypePlan.UnionType(
        u.name, u.documentation, u.discriminator, cases, u.buildable, nested(u, newest));
  }

  private Slot slot(Place place, String kind, BiFunction<ClassRef, NameScope, Slot> make) {
    String key = kind + ' ' + place.key();
    Slot known = slots.get(key);
    if (known != null) {
      return known;
    }
    String wish = JavaNames.pascal(place.wish());
    Slot owner = withRoom(place.owner(), wish);
    Slot slot = make.apply(name(owner, place, kind, wish), nestedScope(place.key()));
    slot.within = place.owner();
    slots.put(key, slot);
    byName.put(slot.name, slot);
    (owner == null ? roots : owner.nested).add(slot);
    return slot;
  }

  /**
   * The owner, or the nearest class around it in which the nested class's file has a short name.
   */
  private @Nullable Slot withRoom(@Nullable Slot owner, String wish) {
    Slot at = owner;
    while (at != null && at.name.simpleNames().size() > 1 && !at.name.hasRoomFor(wish)) {
      at = byName(at.name.outer());
    }
    return at;
  }

  private ClassRef name(@Nullable Slot owner, Place place, String kind, String wish) {
    String element = kind + ' ' + place.key();
    if (owner == null) {
      return ClassRef.topLevel(
          modelPackage, book.name(topLevel, TYPE, modelPackage, element, wish));
    }
    return owner.name.nested(book.name(owner.nestedNames, TYPE, owner.key, element, wish));
  }

  private NameScope nestedScope(String key) {
    return book.scope(TYPE, key, ReservedNames.TYPE, "Model", true);
  }
}
