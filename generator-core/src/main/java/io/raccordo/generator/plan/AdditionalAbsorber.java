package io.raccordo.generator.plan;

import io.raccordo.generator.plan.Slot.ObjectSlot;
import io.raccordo.generator.plan.TypeRegistry.Place;
import org.jspecify.annotations.Nullable;

/**
 * Lets object types absorb what API versions say of undeclared properties: the first Java type
 * stays, and one that it cannot answer gets a form beside it.
 */
final class AdditionalAbsorber {
  private final TypeAbsorber absorber;
  private final TypeRegistry registry;

  AdditionalAbsorber(TypeAbsorber absorber, TypeRegistry registry) {
    this.absorber = absorber;
    this.registry = registry;
  }

  /**
   * Absorbs a schema.
   *
   * @param schema null where nothing is said of their type
   */
  void absorb(ObjectSlot slot, @Nullable Integer schema) {
    if (schema == null) {
      slot.freeAdditional = true;
      return;
    }
    Place place = new Place(slot, slot.key + "/{}", "additionalProperty");
    boolean answered = false;
    for (TypePlan.Additional.Form form : slot.additional) {
      answered |= absorber.absorb(form.type(), schema, place) == Fit.EXACT;
    }
    if (!answered) {
      TypeRef type = absorber.type(schema, place);
      if (slot.additional.stream().noneMatch(form -> form.type().equals(type))) {
        registry.additional(slot, type);
      }
    }
  }
}
