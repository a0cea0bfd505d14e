package io.raccordo.generator.plan;

import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.plan.Form.AnyForm;
import io.raccordo.generator.plan.Form.EnumForm;
import io.raccordo.generator.plan.Form.ListForm;
import io.raccordo.generator.plan.Form.MapForm;
import io.raccordo.generator.plan.Form.ObjectForm;
import io.raccordo.generator.plan.Form.ScalarForm;
import io.raccordo.generator.plan.Form.UnionForm;
import io.raccordo.generator.plan.Slot.EnumSlot;
import io.raccordo.generator.plan.Slot.ObjectSlot;
import io.raccordo.generator.plan.Slot.UnionSlot;
import io.raccordo.generator.plan.TypeRef.AnyJson;
import io.raccordo.generator.plan.TypeRef.ListOf;
import io.raccordo.generator.plan.TypeRef.MapOf;
import io.raccordo.generator.plan.TypeRef.Named;
import io.raccordo.generator.plan.TypeRef.Scalar;
import io.raccordo.generator.plan.TypeRegistry.Place;

/**
 * Says how well a Java type that was given for an earlier API version answers for a form of a later
 * one; where it does, the {@link TypeAbsorber} lets it grow.
 */
final class TypeFitter {
  private final TypeAbsorber absorber;
  private final FormReader reader;
  private final ApiModel model;
  private final TypeRegistry registry;

  TypeFitter(TypeAbsorber absorber, FormReader reader, TypeRegistry registry) {
    this.absorber = absorber;
    this.reader = reader;
    this.model = reader.model();
    this.registry = registry;
  }

  /** How well a type answers for a form. */
  Fit fit(TypeRef type, Form form, int schema, Place place) {
    if (form instanceof AnyForm) {
      return type instanceof AnyJson ? Fit.EXACT : Fit.ANSWERS;
    }
    if (form instanceof UnionForm union
        && !(type instanceof Named n && registry.byName(n.name()) instanceof UnionSlot)) {
      return fitUnion(type, union, place);
    }
    if (type instanceof Scalar scalar) {
      return ScalarFit.of(scalar.type(), form);
    }
    if (type instanceof ListOf list) {
      if (!(form instanceof ListForm later)) {
        return Fit.REFUSES;
      }
      if (later.items().isEmpty()) {
        return list.item() instanceof AnyJson ? Fit.EXACT : Fit.ANSWERS;
      }
      int owner = later.items().size() == 1 ? later.items().get(0).schema() : schema;
      return fit(list.item(), reader.read(later.items(), schema), owner, place.part("[]", "Item"));
    }
    if (type instanceof MapOf map) {
      return fitMap(map, form, schema, place);
    }
    if (type instanceof Named named) {
      Slot slot = registry.byName(named.name());
      Fit fit = fitNamed(slot, form, schema, place);
      if (fit == Fit.EXACT) {
        renamed(slot, form);
      }
      return fit;
    }
    return type instanceof AnyJson ? Fit.ANSWERS : Fit.REFUSES;
  }

  private Fit fitMap(MapOf map, Form form, int schema, Place place) {
    boolean free = map.value() instanceof AnyJson;
    if (form instanceof MapForm later) {
      if (later.values().isEmpty()) {
        return free ? Fit.EXACT : Fit.ANSWERS;
      }
      return fit(
          map.value(),
          reader.read(later.values(), schema),
          later.values().get(0).schema(),
          place.part("{}", "Value"));
    }
    return form instanceof ObjectForm && free ? Fit.ANSWERS : Fit.REFUSES;
  }

  /** A type that is one member of a later union still answers for that member. */
  private Fit fitUnion(TypeRef type, UnionForm union, Place place) {
    for (UnionMerger.Case member : UnionMerger.cases(reader, union)) {
      if (fit(type, member.form(), member.branch().schema(), place) != Fit.REFUSES) {
        return Fit.ANSWERS;
      }
    }
    return Fit.REFUSES;
  }

  /** Whether the component after which a class is called is gone, and another one in its place. */
  private void renamed(Slot slot, Form form) {
    Integer schema = form instanceof ObjectForm object
        ? Integer.valueOf(object.schema())
        : form instanceof EnumForm enumeration
            ? Integer.valueOf(enumeration.schema())
            : form instanceof UnionForm union ? Integer.valueOf(union.schema()) : null;
    String component = schema == null ? null : model.schema(schema).component();
    if (component != null
        && slot.key.startsWith("#")
        && !model.components().containsKey(slot.key.substring(1))) {
      registry.renamed(slot, component);
    }
  }

  private Fit fitNamed(Slot slot, Form form, int schema, Place place) {
    if (slot instanceof EnumSlot enumeration) {
      if (form instanceof EnumForm later && later.base() == enumeration.base) {
        absorber.constants(enumeration, later);
        return Fit.EXACT;
      }
      return form instanceof ScalarForm scalar && scalar.type() == enumeration.base
          ? Fit.EXACT
          : Fit.REFUSES;
    }
    if (slot instanceof ObjectSlot object) {
      return form instanceof ObjectForm later ? fitObject(object, later) : Fit.REFUSES;
    }
    UnionSlot union = (UnionSlot) slot;
    if (form instanceof UnionForm later) {
      absorber.growUnion(union, later);
    } else {
      absorber.growUnion(union, form, schema, place);
    }
    return Fit.EXACT;
  }

  /**
   * The same component, one that took its place, an inline form of it, or one with the same
   * properties.
   */
  private Fit fitObject(ObjectSlot slot, ObjectForm later) {
    String component = model.schema(later.schema()).component();
    boolean named = slot.key.startsWith("#");
    boolean other = named && component != null && !slot.key.equals('#' + component);
    if (other
        && model.components().containsKey(slot.key.substring(1))
        && !slot.members.keys().containsAll(later.properties().keySet())) {
      return Fit.REFUSES;
    }
    absorber.grow(slot, later);
    return Fit.EXACT;
  }
}
