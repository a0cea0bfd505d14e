package io.raccordo.generator.plan;

import io.raccordo.generator.model.Annotations;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Schema;
import io.raccordo.generator.naming.JavaNames;
import io.raccordo.generator.plan.Form.AnyForm;
import io.raccordo.generator.plan.Form.EnumForm;
import io.raccordo.generator.plan.Form.ListForm;
import io.raccordo.generator.plan.Form.MapForm;
import io.raccordo.generator.plan.Form.ObjectForm;
import io.raccordo.generator.plan.Form.ScalarForm;
import io.raccordo.generator.plan.Form.UnionForm;
import io.raccordo.generator.plan.MemberTable.Draft;
import io.raccordo.generator.plan.Slot.EnumSlot;
import io.raccordo.generator.plan.Slot.ObjectSlot;
import io.raccordo.generator.plan.Slot.UnionSlot;
import io.raccordo.generator.plan.TypeRef.AnyJson;
import io.raccordo.generator.plan.TypeRef.ListOf;
import io.raccordo.generator.plan.TypeRef.MapOf;
import io.raccordo.generator.plan.TypeRef.Named;
import io.raccordo.generator.plan.TypeRef.Scalar;
import io.raccordo.generator.plan.TypeRegistry.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the schemas of one API version into Java types, and lets types that were given for earlier
 * versions absorb them: members are added, never removed; a member whose later form its Java type
 * cannot answer gets a form beside it.
 */
final class TypeAbsorber {
  private final FormReader reader;
  private final ApiModel model;
  private final NullIndex nulls;
  private final TypeRegistry registry;
  private final Approximations approximations;
  private final TypeFitter fitter;
  private final AdditionalAbsorber additional;
  private final Set<String> absorbed = new HashSet<>();
  private final Deque<Runnable> pending = new ArrayDeque<>();
  private boolean draining;

  /** Lists and maps of lists and maps that are being read, outermost first. */
  private final Deque<Form> open = new ArrayDeque<>();

  TypeAbsorber(FormReader reader, TypeRegistry registry, Approximations approximations) {
    this.reader = reader;
    this.model = reader.model();
    this.nulls = new NullIndex(model);
    this.registry = registry;
    this.approximations = approximations;
    this.fitter = new TypeFitter(this, reader, registry);
    this.additional = new AdditionalAbsorber(this, registry);
  }

  FormReader reader() {
    return reader;
  }

  /** The Java type of a schema, given now or in an earlier version for the same place. */
  TypeRef type(int schema, Place place) {
    TypeRef type = typeOf(reader.read(schema), schema, place);
    drain();
    return type;
  }

  /** How well a type given earlier answers for a schema of this version; absorbs what it can. */
  Fit absorb(TypeRef type, int schema, Place place) {
    Fit fit = fitter.fit(type, reader.read(schema), schema, place);
    drain();
    return fit;
  }

  /** As {@link #absorb}, but an object type takes in any object, whatever the two are called. */
  Fit absorbWhole(TypeRef type, int schema, Place place) {
    Fit fit = fitter.fit(type, reader.read(schema), schema, place);
    if (fit != Fit.EXACT
        && type instanceof Named named
        && registry.byName(named.name()) instanceof ObjectSlot slot
        && reader.read(schema) instanceof ObjectForm object) {
      grow(slot, object);
      fit = Fit.EXACT;
    }
    drain();
    return fit;
  }

  /**
   * Adds a member, or a form of it, or marks the forms that answer for this version. Returns
   * whether an old form answers.
   */
  Fit member(MemberTable table, String key, int schema, Place place) {
    boolean fresh = table.forms(key).isEmpty();
    if (fresh) {
      table.restore(key);
    }
    Fit best = null;
    Draft carrier = null;
    for (Draft draft : table.forms(key)) {
      Fit fit = absorb(draft.type, schema, place);
      if (fit != Fit.REFUSES) {
        draft.versions.add(model.label());
      }
      if (best == null || fit.compareTo(best) > 0) {
        best = fit;
        carrier = draft;
      }
    }
    if (best != Fit.EXACT) {
      TypeRef type = type(schema, place);
      carrier =
          table.forms(key).stream().filter(d -> d.type.equals(type)).findFirst().orElse(null);
      if (carrier == null) {
        carrier = table.add(key, type);
      }
      carrier.versions.add(model.label());
    }
    if (carrier != null) {
      annotate(carrier, schema);
    }
    return best == null || fresh ? Fit.EXACT : best;
  }

  private void annotate(Draft draft, int id) {
    Schema outer = model.schema(id);
    Schema inner = model.resolved(id);
    Annotations near = outer.annotations();
    String text =
        near.description() != null ? near.description() : inner.annotations().description();
    draft.documentation = text != null ? text : inner.annotations().title();
    draft.nullable |= nulls.isNullable(id);
    draft.nullsWithin |= nulls.areWithin(id);
    draft.deprecated = near.deprecated() || inner.annotations().deprecated();
    boolean readOnly = near.readOnly() || inner.annotations().readOnly();
    // What could be set once can be set for ever.
    draft.readOnly = readOnly && (draft.readOnly || draft.versions.size() == 1);
    draft.writeOnly = near.writeOnly() || inner.annotations().writeOnly();
  }

  private void drain() {
    if (draining) {
      return;
    }
    draining = true;
    for (Runnable next = pending.poll(); next != null; next = pending.poll()) {
      next.run();
    }
    draining = false;
  }

  private TypeRef typeOf(Form form, int schema, Place place) {
    if (form instanceof ScalarForm scalar) {
      return new Scalar(scalar.type());
    }
    if (form instanceof ListForm || form instanceof MapForm) {
      return container(form, schema, place);
    }
    if (form instanceof EnumForm enumeration) {
      EnumSlot slot = registry.enumeration(
          home(enumeration.schema(), EnumSlot.class, place), enumeration.base());
      document(slot, enumeration.schema());
      constants(slot, enumeration);
      return new Named(slot.name);
    }
    if (form instanceof ObjectForm object) {
      ObjectSlot slot = registry.object(home(object.schema(), ObjectSlot.class, place));
      grow(slot, object);
      return new Named(slot.name);
    }
    if (form instanceof UnionForm union) {
      UnionSlot slot = registry.union(home(union.schema(), UnionSlot.class, place));
      growUnion(slot, union);
      return new Named(slot.name);
    }
    approximations.freeForm(model, schema, ((AnyForm) form).reason());
    return new AnyJson();
  }

  void constants(EnumSlot slot, EnumForm form) {
    EnumNames names = new EnumNames(model.resolved(form.schema()));
    form.values().forEach(value -> registry.constant(slot, value, names));
  }

  /** No type of Java says that a list holds lists like itself. */
  private TypeRef container(Form form, int schema, Place place) {
    if (open.contains(form)) {
      approximations.freeForm(model, schema, "list or map that holds itself");
      return new AnyJson();
    }
    open.push(form);
    try {
      return form instanceof ListForm list
          ? new ListOf(items(list, schema, place))
          : new MapOf(values((MapForm) form, schema, place));
    } finally {
      open.pop();
    }
  }

  private TypeRef values(MapForm map, int schema, Place place) {
    return map.values().isEmpty()
        ? new AnyJson()
        : typeOf(
            reader.read(map.values(), schema),
            map.values().get(0).schema(),
            place.part("{}", "Value"));
  }

  private TypeRef items(ListForm list, int schema, Place place) {
    if (list.items().isEmpty()) {
      return new AnyJson();
    }
    int owner = list.items().size() == 1 ? list.items().get(0).schema() : schema;
    return typeOf(reader.read(list.items(), schema), owner, place.part("[]", "Item"));
  }

  /**
   * Components stand beside each other; everything else where it is first used. A schema without a
   * name that a reference finds inside itself is the class around it.
   */
  private Place home(int schema, Class<? extends Slot> kind, Place place) {
    String component = model.schema(schema).component();
    if (component != null) {
      return new Place(null, registry.componentKey(component), component);
    }
    for (Slot at = place.owner(); at != null; at = at.within) {
      if (kind.isInstance(at) && absorbed.contains(at.name + " " + schema)) {
        return TypeRegistry.placeOf(at);
      }
    }
    return place;
  }

  private void document(Slot slot, int schema) {
    Annotations annotations = model.schema(schema).annotations();
    String text =
        annotations.description() != null ? annotations.description() : annotations.title();
    if (text != null) {
      slot.documentation = text;
    }
  }

  void grow(ObjectSlot slot, ObjectForm object) {
    if (!absorbed.add(slot.name + " " + object.schema())) {
      return;
    }
    pending.add(() -> {
      document(slot, object.schema());
      object
          .properties()
          .forEach((key, id) ->
              member(slot.members, key, id, new Place(slot, slot.key + '/' + key, key)));
      additional.absorb(slot, object.additional());
    });
  }

  /** How well a type answers for a form; absorbs what it can. */
  Fit fit(TypeRef type, Form form, int schema, Place place) {
    return fitter.fit(type, form, schema, place);
  }

  /** Takes a value that is no union into a union's cases, after what is being absorbed. */
  void growUnion(UnionSlot slot, Form form, int schema, Place place) {
    pending.add(() -> new UnionGrower(this, model, slot).add(form, schema, place));
  }

  void growUnion(UnionSlot slot, UnionForm union) {
    if (!absorbed.add(slot.name + " " + union.schema())) {
      return;
    }
    pending.add(() -> {
      document(slot, union.schema());
      new UnionGrower(this, model, slot).grow(union);
    });
  }

  TypeRef caseType(Form form, int schema, UnionSlot slot) {
    String title = model.schema(schema).annotations().title();
    String wish = title != null ? title : "Variant";
    return typeOf(
        form, schema, new Place(slot, slot.key + '|' + JavaNames.pascal(wish) + shape(form), wish));
  }

  /** Tells apart the inline members of a union that have no title: by what they hold. */
  private static String shape(Form form) {
    return form instanceof ObjectForm object
        ? ' ' + String.join(",", object.properties().keySet())
        : "";
  }

  String caseName(UnionSlot slot, TypeRef type) {
    return registry.caseName(slot, type);
  }

  @Nullable
  Integer schemaOf(ObjectForm object, String property) {
    return object.properties().get(property);
  }
}
