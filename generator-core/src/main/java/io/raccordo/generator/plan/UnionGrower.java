package io.raccordo.generator.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.raccordo.generator.model.ApiModel;
import io.raccordo.generator.model.Composition.Discriminator;
import io.raccordo.generator.model.Schema;
import io.raccordo.generator.plan.Form.ObjectForm;
import io.raccordo.generator.plan.Form.UnionForm;
import io.raccordo.generator.plan.Slot.CaseDraft;
import io.raccordo.generator.plan.Slot.UnionSlot;
import io.raccordo.generator.plan.TypeRegistry.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lets a union take in the members that one API version gives it. */
final class UnionGrower {
  private final TypeAbsorber absorber;
  private final ApiModel model;
  private final UnionSlot slot;

  UnionGrower(TypeAbsorber absorber, ApiModel model, UnionSlot slot) {
    this.absorber = absorber;
    this.model = model;
    this.slot = slot;
  }

  void grow(UnionForm union) {
    Discriminator discriminator = union.discriminator();
    if (discriminator != null && slot.cases.isEmpty()) {
      slot.discriminator = discriminator.property();
    }
    for (UnionMerger.Case member : UnionMerger.cases(absorber.reader(), union)) {
      CaseDraft draft = draft(member.form(), member.branch().schema());
      if (discriminator != null && discriminator.property().equals(slot.discriminator)) {
        values(draft, discriminator, member.branch().schema());
      }
    }
  }

  /** Takes in a value that is of no union any more, or of another form. */
  void add(Form form, int schema, Place place) {
    draft(form, schema);
  }

  private CaseDraft draft(Form form, int schema) {
    for (Map.Entry<TypeRef, CaseDraft> known : slot.cases.entrySet()) {
      Place place =
          new Place(slot, slot.key + "|" + known.getValue().javaName, known.getValue().javaName);
      if (absorber.fit(known.getKey(), form, schema, place) == Fit.EXACT
          && sameCase(known.getKey(), form, schema)) {
        shape(known.getValue(), form);
        return known.getValue();
      }
    }
    TypeRef type = absorber.caseType(form, schema, slot);
    CaseDraft draft =
        slot.cases.computeIfAbsent(type, t -> new CaseDraft(absorber.caseName(slot, t)));
    shape(draft, form);
    return draft;
  }

  /** Objects are the same case only when they are the same class: a union tells objects apart. */
  private boolean sameCase(TypeRef known, Form form, int schema) {
    return !UnionMerger.isObject(form) || absorber.caseType(form, schema, slot).equals(known);
  }

  private void shape(CaseDraft draft, Form form) {
    if (!(form instanceof ObjectForm object)) {
      return;
    }
    Set<String> required = new TreeSet<>(object.required());
    if (draft.required.isEmpty()) {
      draft.required.addAll(required);
    } else {
      draft.required.retainAll(required);
    }
    for (String property : object.required()) {
      Integer id = absorber.schemaOf(object, property);
      List<JsonNode> values = id == null ? null : values(model.resolved(id));
      if (values != null && !values.isEmpty()) {
        draft.constants.merge(property, values, UnionGrower::both);
      }
    }
  }

  private static @Nullable List<JsonNode> values(Schema schema) {
    JsonNode constant = schema.constant();
    return constant != null ? List.of(constant) : schema.enumeration();
  }

  private static List<JsonNode> both(List<JsonNode> a, List<JsonNode> b) {
    Set<JsonNode> seen = new HashSet<>(a);
    return java.util.stream.Stream.concat(a.stream(), b.stream().filter(seen::add))
        .toList();
  }

  private void values(CaseDraft draft, Discriminator discriminator, int schema) {
    discriminator.mapping().forEach((value, id) -> {
      if (id == schema || model.resolved(id).id() == model.resolved(schema).id()) {
        draft.discriminatorValues.add(value);
      }
    });
    String component = model.resolved(schema).component();
    if (draft.discriminatorValues.isEmpty() && component != null) {
      draft.discriminatorValues.add(component);
    }
  }
}
